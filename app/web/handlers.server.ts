import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { z } from "zod";
import { isUnavailable } from "../db/unavailable.server.ts";
import { fewAtOnce } from "../domain/accounts/few-at-once.ts";
import { hasTriesLeft } from "../domain/accounts/limits.server.ts";
import { oweTry } from "../domain/accounts/owed-tries.ts";
import { recordRefusal } from "../domain/accounts/refused-act.server.ts";
import type { Upload } from "../platform/multipart.server.ts";
import { sha256 } from "../platform/secrets.server.ts";
import { isProblem } from "../shared/errors.ts";
import { holds, isFreshlyConfirmed, isSignedIn, type Viewer } from "../shared/viewer.ts";
import { keptCookie, refusalCookie } from "./cookies.server.ts";
import { isKey, isWrittenAnew, sentBefore } from "./form-key.ts";
import { keepForm } from "./kept-form.server.ts";
import { knownFields } from "./known-fields.ts";
import type { Again } from "./not-taken.tsx";
import { placeOf } from "./place-of.ts";
import { asErrors, saidAs } from "./problem-said.ts";
import { readForm } from "./read-form.server.ts";
import { lightForm, notNow, notTaken, secretFields, unread } from "./while-away.server.ts";

type Params = Record<string, string>;
type PageArgs = { viewer: Viewer; params: Params; request: Request; url: URL; context: LoaderFunctionArgs["context"] };

/** A loader: signs in, reads, and turns a Problem into its page. */
export function page<T>(read: (args: PageArgs) => Promise<T> | T) {
  return async ({ request, params, context }: LoaderFunctionArgs) => {
    const url = new URL(request.url);
    const viewer = await answered(context.viewer());
    try {
      return await read({ viewer, params: params as Params, request, url, context });
    } catch (error) {
      if (isUnavailable(error)) throw notNow();
      if (!isProblem(error)) throw error;
      if (error.kind === "forbidden" && !isSignedIn(viewer)) throw redirect(loginFor(url.pathname));
      throw data(error.message, saidAs(error));
    }
  };
}

/** A loader of a file, which has no page of its own to say in that it is not there. */
export function file(read: (args: PageArgs) => Promise<Response>) {
  const load = page(read);
  return async (args: LoaderFunctionArgs): Promise<Response> => {
    try {
      return await load(args);
    } catch (thrown) {
      if (thrown instanceof Response) throw thrown;
      const { data: words, init } = thrown as { data?: unknown; init?: ResponseInit | null };
      if (init?.status === 503 && words === null)
        return new Response("いま、記録を読めません。少し待って、もう一度お試しください。", {
          status: 503,
          headers: { "Content-Type": "text/plain; charset=utf-8", "Retry-After": "10" },
        });
      if (typeof words !== "string") throw thrown;
      return new Response(words, { ...init, headers: { "Content-Type": "text/plain; charset=utf-8" } });
    }
  };
}

/** What was sent and where, by whichever browser: the same again is one form, anything else under its key is not. */
function printOf(request: Request, form: FormData, uploads: readonly Upload[]): string {
  const cookies = (request.headers.get("Cookie") ?? "")
    .split("; ")
    .filter((one) => !/^(refusal|type-size|browser|address)=/.test(one));
  const fields = [...form].map(([name, value]) => [name, String(value)]);
  const files = uploads.map(({ field, sha256: hash }) => [field, hash]);
  return sha256(JSON.stringify([new URL(request.url).pathname, cookies.toSorted(), fields, files]));
}

async function answered<T>(asking: Promise<T>): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    throw isUnavailable(error) ? notNow() : error;
  }
}

/** Sends whoever has not given their password lately to do so first, and back here. */
export function askPassword({ viewer, url }: Pick<PageArgs, "viewer" | "url">): void {
  if (isSignedIn(viewer) && !isFreshlyConfirmed(viewer))
    throw redirect(`/me/reauthentication?to=${encodeURIComponent(url.pathname + url.search)}`);
}

type ActArgs<Input> = PageArgs & { input: Input; uploads: readonly Upload[] };

/** Where to go next, or what the page shows now. */
type Answer = Response | ReturnType<typeof data>;

/** `mostFields`: for the few forms that ask about each line of something. */
type Takes = { takesFiles?: "of staff" | "of anybody"; mostFields?: number };

/**
 * An action: parses with the schema, acts, and answers in the form itself. A refused form
 * keeps what was typed; one posted twice leads where the first one led; one posted after
 * the login ended is kept and offered again.
 */
export function formAction<Schema extends z.ZodType>(
  given: Schema | ((viewer: Viewer) => Schema),
  act: (args: ActArgs<z.output<Schema>>) => Promise<Answer>,
  { takesFiles = "of staff", mostFields }: Takes = {},
) {
  return async ({ request, params, context }: ActionFunctionArgs) => {
    const signedIn = await context.viewer().catch((error: unknown) => unread(request, error));
    // But for the photos of a proposal, files come from staff alone: nothing of anybody else's is written anywhere.
    const isStaff = (["secretariat", "manager", "office"] as const).some((role) => holds(signedIn, role));
    const from = takesFiles === "of anybody" ? "anybody" : isStaff ? "staff" : null;
    if (from === "anybody") await limitUploads(signedIn, request).catch((error: unknown) => unread(request, error));
    const received = await readForm(request, from, mostFields);
    if (!received) throw data("この要求は受け付けられません。", { status: 400 });
    const { uploads, isCut, discard } = received;
    const key = received.form.get("_key");
    const url = new URL(request.url);
    const schema = typeof given === "function" ? given(signedIn) : given;
    const form = knownFields(received.form, schema);
    const viewer: Viewer = isKey(key)
      ? { ...signedIn, formKey: key, formPrint: printOf(request, form, uploads) }
      : signedIn;
    const submission = parseWithZod(form, { schema });
    const again: Again = {
      key: isKey(key) ? key : null,
      hasFiles: uploads.length > 0,
      hasSecrets: secretFields.some((name) => form.has(name)),
    };
    const refusal = (said: { formErrors?: string[]; fieldErrors?: Record<string, string[]> }, own = again) => ({
      ...submission.reply({ hideFields: secretFields, ...said }),
      again: own,
    });
    if (isCut) {
      await discard();
      const message =
        from === "anybody"
          ? "送られたものが多すぎます。写真は3枚までにしてください。"
          : "一度に送れるファイルは10までです。分けて送ってください。";
      return data(refusal({ formErrors: [message] }), { status: 422 });
    }
    if (submission.status !== "success") {
      await discard();
      // What was chosen does not come back with the form.
      const formErrors = uploads.length > 0 ? ["選んだ写真・ファイルは、もう一度選んでください。"] : [];
      return data(refusal({ formErrors }), { status: 422 });
    }
    const input = submission.value as z.output<Schema>;
    const run = () => act({ viewer, params: params as Params, request, url, context, uploads, input });
    try {
      // Pictures are work: one network takes a part of it, and leaves the others theirs.
      return await (from === "anybody" && uploads.length > 0
        ? fewAtOnce({ name: `photos of ${viewer.accountId ?? viewer.network}`, atOnce: 3, behind: 30 }, run)
        : run());
    } catch (error) {
      if (isWrittenAnew(error))
        // Sent once more it is another form, under a key of its own.
        return data(refusal({ formErrors: [sentBefore] }, { ...again, key: randomUUID() }), { status: 409 });
      if (error instanceof Error && error.name === "RepeatedForm") return redirect(url.pathname);
      if (isUnavailable(error)) {
        oweTry(viewer);
        throw notTaken(form, key, uploads.length > 0);
      }
      if (!isProblem(error)) throw error;
      if (error.kind === "rule" || error.kind === "busy") {
        return data({ ...refusal(asErrors(error)), stored: error.stored }, saidAs(error));
      }
      if (error.kind === "forbidden" && !isSignedIn(viewer)) {
        return offerAgain(viewer, url.pathname, form);
      }
      if (error.kind === "forbidden") await recordRefusal(viewer, placeOf(url.pathname, params as Params));
      throw data(error.message, saidAs(error));
    } finally {
      await discard();
    }
  };
}

/** Forms as heavy as photos are counted before they are read: so many an hour from one network. */
async function limitUploads(viewer: Viewer, request: Request): Promise<void> {
  if (Number(request.headers.get("Content-Length") ?? 0) < lightForm) return;
  if (await hasTriesLeft(viewer, "upload", viewer.accountId ?? "")) return;
  throw data(
    "短い間に写真が続いたため、しばらく受け付けません。時間をおいて（長くても1時間）、もう一度お試しください。",
    {
      status: 429,
    },
  );
}

/**
 * The action of a button that has no page of its own: refused, it leads back to the page it stands on, which says why.
 */
export function buttonAction<Schema extends z.ZodType>(
  given: Schema,
  standsOn: (params: Params) => string,
  act: (args: ActArgs<z.output<Schema>>) => Promise<Answer>,
) {
  const action = formAction(given, act);
  return async (args: ActionFunctionArgs) => {
    const answer = await action(args);
    if (answer instanceof Response) return answer;
    const { error } = answer.data as { error?: Record<string, string[] | null> | null };
    const message = Object.values(error ?? {}).flatMap((said) => said ?? [])[0] ?? "この操作は、いまはできません。";
    return redirect(standsOn(args.params as Params), {
      headers: { "Set-Cookie": await refusalCookie.serialize(message) },
    });
  };
}

/** The same action for a form sent by script: where to go, or what to mend, as JSON. */
export function asJson(action: ReturnType<typeof formAction>) {
  return async (args: ActionFunctionArgs): Promise<Response> => {
    const answer = await action(args).catch((thrown: unknown) => {
      if (thrown instanceof Response || statusIn(thrown) !== 503) throw thrown;
      return data({ error: { "": ["いま、記録を書けません。少し待って、もう一度お試しください。"] } }, { status: 503 });
    });
    const location = answer instanceof Response ? answer.headers.get("Location") : null;
    const cookie = answer instanceof Response ? answer.headers.get("Set-Cookie") : null;
    if (location) return Response.json({ location }, cookie ? { headers: { "Set-Cookie": cookie } } : {});
    const { error } = (answer as { data: { error?: Record<string, string[] | null> | null } }).data;
    const messages = Object.values(error ?? {}).flatMap((said) => said ?? []);
    return Response.json({ messages }, { status: statusIn(answer) ?? 422 });
  };
}

const statusIn = (answer: unknown): number | undefined => (answer as { init?: ResponseInit | null }).init?.status;

export const loginFor = (path: string): string => `/login?to=${encodeURIComponent(path)}`;

/** Whoever has used up their tries, or posted about their own account, signs in and starts again. */
async function offerAgain(viewer: Viewer, path: string, form: FormData): Promise<Response> {
  const isKept = !path.startsWith("/me/") && (await hasTriesLeft(viewer, "write", ""));
  const secret = isKept ? await keepForm(path, form, viewer.now) : null;
  if (!secret) return redirect(loginFor(path));
  return redirect("/login?to=/kept", { headers: { "Set-Cookie": await keptCookie.serialize(secret) } });
}

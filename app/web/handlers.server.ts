import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { z } from "zod";
import { hasTriesLeft } from "../domain/accounts/limits.server.ts";
import { outcomeOfForm, rememberOutcome } from "../domain/audit/transact.server.ts";
import type { Upload } from "../platform/multipart.server.ts";
import { newSecret } from "../platform/secrets.server.ts";
import { isProblem, type Problem } from "../shared/errors.ts";
import { holds, isFreshlyConfirmed, isSignedIn, type Viewer } from "../shared/viewer.ts";
import { keptCookie, refusalCookie } from "./cookies.server.ts";
import { keepForm } from "./kept-form.server.ts";
import { readForm } from "./read-form.server.ts";

type Params = Record<string, string>;
type PageArgs = { viewer: Viewer; params: Params; request: Request; url: URL; context: LoaderFunctionArgs["context"] };

/** A loader: signs in, reads, and turns a Problem into its page. */
export function page<T>(read: (args: PageArgs) => Promise<T> | T) {
  return async ({ request, params, context }: LoaderFunctionArgs) => {
    const viewer = await context.viewer();
    const url = new URL(request.url);
    try {
      return await read({ viewer, params: params as Params, request, url, context });
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (error.kind === "forbidden" && !isSignedIn(viewer)) throw redirect(loginFor(url.pathname));
      throw data(error.message, { status: statusOf(error) });
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
      if (typeof words !== "string") throw thrown;
      return new Response(words, { ...init, headers: { "Content-Type": "text/plain; charset=utf-8" } });
    }
  };
}

/** Sends whoever has not given their password lately to do so first, and back here. */
export function askPassword({ viewer, url }: Pick<PageArgs, "viewer" | "url">): void {
  if (isSignedIn(viewer) && !isFreshlyConfirmed(viewer))
    throw redirect(`/me/reauthentication?to=${encodeURIComponent(url.pathname + url.search)}`);
}

type ActArgs<Input> = PageArgs & { input: Input; form: FormData; uploads: readonly Upload[] };

/** Where to go next, or what the page shows now. */
type Answer = Response | ReturnType<typeof data>;

/**
 * An action: parses with the schema, acts, and answers in the form itself. A refused form
 * keeps what was typed; one posted twice leads where the first one led; one posted after
 * the login ended is kept and offered again.
 */
export function formAction<Schema extends z.ZodType>(
  given: Schema | ((viewer: Viewer) => Schema),
  act: (args: ActArgs<z.output<Schema>>) => Promise<Answer>,
  { takesFiles = "of staff" }: { takesFiles?: "of staff" | "of anybody" } = {},
) {
  return async ({ request, params, context }: ActionFunctionArgs) => {
    const signedIn = await context.viewer();
    // But for the photos of a proposal, files come from staff alone: nothing of anybody else's is written anywhere.
    const isStaff = (["secretariat", "manager", "office"] as const).some((role) => holds(signedIn, role));
    const from = takesFiles === "of anybody" ? "anybody" : isStaff ? "staff" : null;
    if (from === "anybody") await limitUploads(signedIn, request);
    const received = await readForm(request, from);
    if (!received) throw data("この要求は受け付けられません。", { status: 400 });
    const { form, uploads, isCut, discard } = received;
    const key = form.get("_key");
    const viewer: Viewer = { ...signedIn, ...(isKey(key) ? { formKey: key } : {}) };
    const url = new URL(request.url);
    const schema = typeof given === "function" ? given(viewer) : given;
    const submission = parseWithZod(form, { schema });
    if (isCut) {
      await discard();
      const message =
        from === "anybody"
          ? "送られたものが多すぎます。写真は3枚までにしてください。"
          : "一度に送れるファイルは10までです。分けて送ってください。";
      return data(submission.reply({ hideFields: secretFields, formErrors: [message] }), { status: 422 });
    }
    if (submission.status !== "success") {
      await discard();
      // What was chosen does not come back with the form.
      const formErrors = uploads.length > 0 ? ["選んだ写真・ファイルは、もう一度選んでください。"] : [];
      return data(submission.reply({ hideFields: secretFields, formErrors }), { status: 422 });
    }
    try {
      const answer = await act({
        viewer,
        params: params as Params,
        request,
        url,
        context,
        form,
        uploads,
        input: submission.value as z.output<Schema>,
      });
      const location = answer instanceof Response ? answer.headers.get("Location") : null;
      if (location) await rememberOutcome(viewer, location);
      return answer;
    } catch (error) {
      if (error instanceof Error && error.name === "RepeatedForm")
        return redirect(await firstOutcome(viewer, url.pathname));
      if (!isProblem(error)) throw error;
      if (error.kind === "rule") {
        const reply = submission.reply({ hideFields: secretFields, ...asErrors(error) });
        return data({ ...reply, stored: error.stored }, { status: 422 });
      }
      if (error.kind === "forbidden" && !isSignedIn(viewer)) {
        return offerAgain(viewer, url.pathname, form);
      }
      throw data(error.message, { status: statusOf(error) });
    } finally {
      await discard();
    }
  };
}

/** Forms as heavy as photos are counted before they are read: so many an hour from one network. */
async function limitUploads(viewer: Viewer, request: Request): Promise<void> {
  if (Number(request.headers.get("Content-Length") ?? 0) < lightForm) return;
  if (await hasTriesLeft(viewer, "upload", viewer.accountId ?? newSecret())) return;
  throw data(
    "短い間に写真が続いたため、しばらく受け付けません。時間をおいて（長くても1時間）、もう一度お試しください。",
    {
      status: 429,
    },
  );
}

const lightForm = 64 * 1024;

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
    const answer = await action(args);
    const location = answer instanceof Response ? answer.headers.get("Location") : null;
    const cookie = answer instanceof Response ? answer.headers.get("Set-Cookie") : null;
    if (location) return Response.json({ location }, cookie ? { headers: { "Set-Cookie": cookie } } : {});
    const { error } = (answer as { data: { error?: Record<string, string[] | null> | null } }).data;
    return Response.json({ messages: Object.values(error ?? {}).flatMap((said) => said ?? []) }, { status: 422 });
  };
}

const secretFields = ["password", "current", "code"];

const isKey = (value: unknown): value is string => typeof value === "string" && /^[\w:-]{16,80}$/.test(value);

const asErrors = (problem: Problem) =>
  problem.field ? { fieldErrors: { [problem.field]: [problem.message] } } : { formErrors: [problem.message] };

export function statusOf(problem: Problem): number {
  if (problem.kind === "not-found") return 404;
  return problem.kind === "forbidden" ? 403 : 422;
}

export const loginFor = (path: string): string => `/login?to=${encodeURIComponent(path)}`;

/** Whoever has used up their tries, or posted about their own account, signs in and starts again. */
async function offerAgain(viewer: Viewer, path: string, form: FormData): Promise<Response> {
  const isKept = !path.startsWith("/me/") && (await hasTriesLeft(viewer, "write", viewer.network ?? ""));
  const secret = isKept ? await keepForm(path, form, viewer.now) : null;
  if (!secret) return redirect(loginFor(path));
  return redirect("/login?to=/kept", { headers: { "Set-Cookie": await keptCookie.serialize(secret) } });
}

/** The first post may have committed a moment before it wrote down where it led. */
async function firstOutcome(viewer: Viewer, otherwise: string): Promise<string> {
  for (let tries = 0; tries < 5; tries += 1) {
    const outcome = await outcomeOfForm(viewer);
    if (outcome) return outcome;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return otherwise;
}

/** Every address of the route map with a loader, called as the framework calls it, in a world that fills it. */
import path from "node:path";
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { RouteConfigEntry } from "@remix-run/route-config";
import map from "#app/routes.ts";
import { isProblem } from "#app/shared/errors.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { now } from "./make.ts";

type Loader = (args: LoaderFunctionArgs) => unknown;
export type Address = { path: string; loader: Loader };

export async function addresses(): Promise<Address[]> {
  const found = await Promise.all(flat(map as RouteConfigEntry[], "").map(load));
  return found.flatMap((entry) => (entry.loader ? [{ path: entry.path, loader: entry.loader }] : []));
}

function flat(entries: RouteConfigEntry[], base: string): { path: string; file: string }[] {
  return entries.flatMap((entry) => {
    const path = entry.path ? `${base}/${entry.path}` : base;
    return [...(entry.children ? flat(entry.children, path) : [{ path: path || "/", file: entry.file }])];
  });
}

async function load({ path: address, file }: { path: string; file: string }) {
  const module = (await import(/* @vite-ignore */ path.resolve(import.meta.dirname, "../../app", file))) as {
    loader?: Loader;
  };
  return { path: address, loader: module.loader };
}

export type Answer = { status: number; location: string | null; body: string };

/** What a reader gets: a page's data, a redirect, or a refusal. Any other error is a fault of the page. */
export async function visit(address: Address, params: Record<string, string>, viewer: Viewer): Promise<Answer> {
  const path = address.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const request = new Request(`http://localhost:3000${path}`);
  const ends: (() => void)[] = [];
  const context = {
    requestId: "test",
    nonce: "test",
    device: "test",
    setCookie: () => {},
    onClosed: (end: () => void) => void ends.push(end),
    unsent: () => 0,
    viewer: async () => ({ ...viewer, now }),
  };
  try {
    return await answerOf(await address.loader({ request, params, context } as LoaderFunctionArgs));
  } catch (thrown) {
    if (thrown instanceof Error && !isProblem(thrown)) throw thrown;
    return answerOf(thrown);
  } finally {
    for (const end of ends) end();
  }
}

const isStream = (answer: Response): boolean =>
  answer.headers.get("Content-Type")?.startsWith("text/event-stream") ?? false;

/** What a stream says at once: it has no end of its own. */
async function firstWords(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  let heard = "";
  const until = new Promise<null>((resolve) => setTimeout(() => resolve(null), 500));
  while (reader && !heard.includes("data:")) {
    const part = await Promise.race([reader.read(), until]);
    if (!part?.value) break;
    heard += new TextDecoder().decode(part.value);
  }
  await reader?.cancel();
  return heard;
}

type WithInit = { type: string; data: unknown; init: { status?: number } | null };

async function answerOf(answer: unknown): Promise<Answer> {
  if (answer instanceof Response) {
    const body = isStream(answer) ? await firstWords(answer) : await answer.text();
    return { status: answer.status, location: answer.headers.get("Location"), body };
  }
  const { type, data, init } = (answer ?? {}) as WithInit;
  if (type === "DataWithResponseInit") return { status: init?.status ?? 200, location: null, body: said(data) };
  return { status: 200, location: null, body: said(answer) };
}

const said = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === "bigint" ? String(part) : part)) ?? "";

import { createHash } from "node:crypto";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { ReactElement } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { cityKnown } from "#app/domain/wards/installation.server.ts";
import { causeOf, log } from "#app/platform/log.server.ts";
import { PageContext } from "#app/ui/page-context.tsx";

/**
 * Whole pages at once: half the time and memory of streaming for pages like these. A page with scripts
 * waits for the data they start from, which the framework writes only when it streams.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, requestId }: AppLoadContext,
) {
  const [refused] = Object.values(remix.staticHandlerContext.actionData ?? {});
  const page = (
    <PageContext.Provider value={{ nonce, requestId, cityName: cityKnown(), refused }}>
      <RemixServer context={remix} url={request.url} nonce={nonce} />
    </PageContext.Provider>
  );
  const html = `<!DOCTYPE html>${hasScripts(remix) ? await renderWhole(page, nonce) : renderToString(page)}`;
  headers.set("Content-Type", "text/html; charset=utf-8");
  // What a signed-in reader saw must not come back by the browser's own memory after a change or a logout.
  const isPersonal = /(?:^|;\s*)(?:__Host-)?session=/.test(request.headers.get("Cookie") ?? "");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", isPersonal ? "private, no-store" : "no-cache");
  headers.append("Vary", "Cookie");
  const answered = isAway(remix) ? 503 : status;
  if (answered === 503) headers.set("Retry-After", "10");
  if (answered === 200 && !html.includes(nonce)) {
    const etag = `"${createHash("sha256").update(html).digest("base64url").slice(0, 27)}"`;
    headers.set("ETag", etag);
    if (request.headers.get("If-None-Match")?.replace(/^W\//, "") === etag)
      return new Response(null, { status: 304, headers });
  }
  return new Response(html, { status: answered, headers });
}

/** Whatever a form answered: where its page could not be read, that is what is said. */
const isAway = ({ staticHandlerContext }: EntryContext): boolean =>
  Object.values(staticHandlerContext.errors ?? {}).some((error) => isRouteErrorResponse(error) && error.status === 503);

type Handle = { scripts?: boolean } | undefined;

const hasScripts = ({ staticHandlerContext, routeModules }: EntryContext): boolean =>
  staticHandlerContext.matches.some(({ route }) => (routeModules[route.id]?.handle as Handle)?.scripts);

/**
 * React 18 hands on its buffer whole where the next character did not fit into its last one or two bytes, with NUL in
 * them, which a browser shows as �. No text of ours has a NUL.
 */
const withoutGaps = (html: string): string => html.replaceAll("\u0000", "");

function renderWhole(page: ReactElement, nonce: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      onAllReady: () => {
        const through = new PassThrough();
        resolve(text(through).then(withoutGaps));
        pipe(through);
      },
      onShellError: reject,
      onError: reject,
    });
  });
}

/** An unknown error goes to the log under the request's id, without the words it may quote. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (request.signal.aborted) return;
  const requestId = (context as AppLoadContext | undefined)?.requestId;
  const known = error instanceof Error ? error : new Error("not an error");
  const frames = (known.stack ?? "")
    .split("\n")
    .filter((line) => line.startsWith("    at "))
    .slice(0, 12);
  log.error({ id: requestId, cause: causeOf(error), frames });
}

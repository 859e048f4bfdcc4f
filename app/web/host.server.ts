import type { NextFunction, Request, RequestHandler, Response } from "express";
import { env, isLoopback } from "../platform/env.server.ts";
import { log } from "../platform/log.server.ts";

/** Asked by whatever watches the server, by its number and not by its name. */
const ofWatchers = new Set(["/healthz", "/readyz", "/metrics"]);

const signsOfProxy = ["forwarded", "x-forwarded-for", "x-forwarded-proto", "x-real-ip", "via"];

/** A proxy says so in a header, or speaks the protocol that browsers no longer do. */
export const isByProxy = (req: Pick<Request, "headers" | "httpVersion">): boolean =>
  req.httpVersion === "1.0" || signsOfProxy.some((name) => req.headers[name] !== undefined);

/**
 * A page is asked for by the name that is configured. A foreign name is refused, so that no other site can have this
 * server under its own. A proxy in front that puts its own name for ours is told of in the log and served. Where no
 * name is configured but that of this machine itself, nothing is answered through a proxy: the demo's accounts would
 * be open to everybody.
 */
export function checkHost(publicOrigin: string): RequestHandler {
  const own = new URL(publicOrigin);
  const isPublished = !isLoopback(own.hostname);
  return (req: Request, res: Response, next: NextFunction) => {
    if (ofWatchers.has(req.path)) return next();
    const asked = hostOf(req.headers.host);
    const isNear = asked !== null && (isLoopback(asked.hostname) || asked.hostname === env().HOST);
    if (!isPublished) {
      if (!isNear) return refuse(res, publicOrigin, "no-public-origin", asked);
      if (env().TRUST_PROXY === 0 && isByProxy(req)) return refuse(res, publicOrigin, "no-public-origin", asked);
      return next();
    }
    if (asked?.host !== own.host) {
      if (!isNear) return refuse(res, publicOrigin, "foreign-host", asked);
      tell("rewritten-host", asked);
    }
    // The framework compares the origin of a form with this.
    req.headers.host = own.host;
    next();
  };
}

const hostOf = (host: string | undefined): URL | null =>
  host && host.length <= 260 ? URL.parse(`http://${host}`) : null;

const sentences = {
  "no-public-origin":
    "中継（プロキシ）やほかの名前を通した要求を断りました。この名前で公開するときは、PUBLIC_ORIGIN に https:// から始まるアドレスを、中継があるときは TRUST_PROXY にその数を設定してください（docs/operations.md）。",
  "foreign-host":
    "設定にない名前（Host）への要求を断りました。この名前で公開するときは、PUBLIC_ORIGIN を確かめてください。",
  "rewritten-host":
    "中継（プロキシ）が Host を書き換えています。要求のままの Host を渡すように設定してください（nginx なら proxy_set_header Host $host）。",
};

/** The first of a kind in each minute: whoever sends many fills no log. */
const toldAt = new Map<string, number>();

function tell(kind: keyof typeof sentences, asked: URL | null): void {
  const now = Date.now();
  if (now - (toldAt.get(kind) ?? 0) < 60_000) return;
  toldAt.set(kind, now);
  log.warn({ host: asked?.host.slice(0, 260) ?? null }, sentences[kind]);
}

function refuse(res: Response, publicOrigin: string, kind: keyof typeof sentences, asked: URL | null): void {
  tell(kind, asked);
  res.req.resume();
  res.setHeader("Connection", "close");
  res
    .status(421)
    .type("text/plain; charset=utf-8")
    .send(`この名前では開けません。${publicOrigin} を開いてください。\n運用している方へ：${sentences[kind]}`);
}

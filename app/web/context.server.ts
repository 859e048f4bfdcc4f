import type { Request, Response } from "express";
import type { Identity } from "../domain/accounts/identity.server.ts";
import { sessions } from "../domain/accounts/login-sessions.server.ts";
import { inForce, keyedWith } from "../platform/secret-key.server.ts";
import { siteOfNetwork } from "../shared/networks.ts";
import type { Viewer } from "../shared/viewer.ts";
import { readBrowser } from "./browser.server.ts";
import { networkOf } from "./network.server.ts";

/** What Express hands to every loader and action. */
export type RequestContext = {
  requestId: string;
  nonce: string;
  device: string;
  /** Looks the session up once a request, and renews its cookie when due. */
  viewer: () => Promise<Viewer>;
  setCookie: (cookie: string) => void;
  /** Called once when the browser has gone: a stream that stays open ends with it. */
  onClosed: (end: () => void) => void;
  /** Bytes of the answer the browser has not taken yet. */
  unsent: () => number;
};

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestContext {}
  // Dates survive from loader to page.
  interface Future {
    v3_singleFetch: true;
  }
}

export function contextOf(req: Request, res: Response): RequestContext {
  let reading: Promise<Viewer> | undefined;
  const setCookie = (cookie: string) => {
    if (!res.headersSent) res.append("Set-Cookie", cookie);
  };
  return {
    requestId: res.locals.requestId as string,
    nonce: res.locals.nonce as string,
    device: deviceName(req.headers["user-agent"]),
    setCookie,
    // The browser may have gone while the loader was still reading.
    onClosed: (end) => (res.destroyed || req.destroyed ? setImmediate(end) : void res.once("close", end)),
    unsent: () => res.writableLength,
    viewer: () => {
      reading ??= readViewer(req, res.locals.requestId as string, setCookie);
      return reading;
    },
  };
}

async function readViewer(req: Request, requestId: string, setCookie: (cookie: string) => void): Promise<Viewer> {
  const { sessionId, attributes, cookie } = await sessions().readSession(req.headers.cookie ?? null);
  if (cookie) setCookie(cookie);
  const network = networkOf(req) ?? req.ip ?? "";
  const site = siteOfNetwork(network);
  const browser = await readBrowser(req.headers.cookie);
  const base = {
    now: new Date(),
    requestId,
    network: hashed(network),
    ...(site && { site: hashed(site) }),
    ...(browser ? { browser } : {}),
  };
  if (!sessionId || !attributes) return { ...base, accountId: null, displayName: "", grants: [], memberIds: [] };
  const identity = attributes as unknown as Identity;
  return {
    ...base,
    accountId: identity.accountId,
    displayName: identity.displayName,
    grants: identity.grants,
    memberIds: identity.memberIds,
    confirmedAt: identity.confirmedAt,
    sessionId,
  };
}

/** Of addresses there are few enough to try them all: without the key nobody reads one out of what is counted. */
const hashed = (network: string): string => keyedWith(inForce(), `from ${network}`).slice(0, 32);

/** A few words to recognise one's own device by in the list of logins. */
function deviceName(agent = ""): string {
  const device = ["iPad", "iPhone", "Android", "Windows", "Macintosh", "Linux"].find((name) => agent.includes(name));
  const browser = ["Edg/", "Firefox/", "Chrome/", "Safari/"].find((name) => agent.includes(name));
  return [device ?? "不明な端末", browser?.replace("/", "").replace("Edg", "Edge") ?? ""].join(" ").trim();
}

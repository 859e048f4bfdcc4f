import { randomBytes, randomUUID } from "node:crypto";
import type { NextFunction, Request, RequestHandler, Response } from "express";
import helmet from "helmet";
import { checkHost } from "./host.server.ts";

const maxBody = 512 * 1024;
/** Papers, photos and written minutes are sent with their files; each file has its own limit where it is read. */
const maxUpload = 64 * 1024 * 1024;
const uploads =
  /^\/wards\/[\w-]+\/desk\/(sessions\/[\w-]+\/(papers\/[\w/-]+|minutes\/imports(\/upload)?)|members\/import|proposals\/[\w-]+\/progress)(\.data)?(\?|$)/;
/** A resident's words come with up to three photos. */
const maxPhotos = 32 * 1024 * 1024;
const photos = /^\/wards\/[\w-]+\/proposals\/(new|[\w-]+\/photos\/new)(\.data)?(\?|$)/;

/**
 * Everything a request passes before the framework sees it. The framework's own check lets
 * a foreign page run the action of a resource route; this one does not (docs/decisions/0003).
 */
export function gate(publicOrigin: string): RequestHandler[] {
  return [
    identify,
    headers(publicOrigin),
    checkHost(publicOrigin),
    refuseUnreadable,
    refuseForeign(publicOrigin),
    limitBody,
  ];
}

function identify(req: Request, res: Response, next: NextFunction) {
  res.locals.requestId = randomUUID();
  res.locals.nonce = randomBytes(16).toString("base64");
  res.setHeader("X-Request-Id", res.locals.requestId);
  // The framework would take its own origin from this header.
  delete req.headers["x-forwarded-host"];
  if (req.headers.cookie !== undefined) req.headers.cookie = readableCookies(req.headers.cookie);
  // A connection that was ended for asking too much at once: nobody reads an answer.
  if (!req.socket.destroyed) next();
}

/** Cookies of others on the same name may be in any shape: those that cannot be read are none of ours. */
function readableCookies(header: string): string {
  const isReadable = (pair: string): boolean => {
    try {
      return decodeURIComponent(pair) !== "";
    } catch {
      return false;
    }
  };
  return header.includes("%") ? header.split(/; ?/).filter(isReadable).join("; ") : header;
}

function headers(publicOrigin: string): RequestHandler {
  const isSecure = publicOrigin.startsWith("https:");
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", (_, res) => `'nonce-${(res as Response).locals.nonce}'`],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    // no-referrer, the library's default, makes form posts carry `Origin: null`.
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: "deny" },
  });
}

/** Pages are read, forms are sent: nothing else is asked of this server, and nothing in letters that are none. */
function refuseUnreadable(req: Request, res: Response, next: NextFunction) {
  if (!["GET", "HEAD", "POST"].includes(req.method)) {
    res.setHeader("Allow", "GET, HEAD, POST");
    return refuse(res, 405);
  }
  if (req.method === "POST" && isData.test(req.path)) {
    res.setHeader("Allow", "GET, HEAD");
    return refuse(res, 405);
  }
  // Asked as a proxy is asked, or for the server as a whole: nothing here has such an address.
  return req.originalUrl.startsWith("/") && isReadable(req.originalUrl) ? next() : refuse(res, 400);
}

/** Data and files are read alone. */
const isData = /^\/api\/|\.(?:csv|ics|xml|txt|json|docx|xlsx|pdf|zip|atom)$/;

/** A stray % in what is asked for stands for itself, as in a form; in the path of a page it stands for nothing. */
function isReadable(address: string): boolean {
  const at = address.indexOf("?");
  const [path, asked] = at < 0 ? [address, ""] : [address.slice(0, at), address.slice(at)];
  try {
    return !decodeURIComponent(path + asked.replace(/%(?![0-9a-f]{2})/gi, "%25")).includes("\u0000");
  } catch {
    return false;
  }
}

function refuseForeign(publicOrigin: string): RequestHandler {
  return (req, res, next) => {
    const url = URL.parse(req.originalUrl, publicOrigin);
    // The framework reads the address itself: what it could not read, or would read as another host's, stops here.
    if (!url || req.originalUrl.startsWith("//")) return refuse(res, 400);
    if (url.searchParams.has("_data")) return refuse(res, 400);
    if (req.method === "GET" || req.method === "HEAD") return next();
    return isOwn(req, publicOrigin) || isOneClick(req, url) ? next() : refuse(res, 403);
  };
}

/**
 * The one exception: a mail program leaves for its reader, from outside, with a key in the address (RFC 8058). It comes
 * without a browser's cookies, and whoever has the key could press the button on the page.
 */
function isOneClick(req: Request, url: URL): boolean {
  const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(req.headers["content-type"] ?? "");
  return (
    req.method === "POST" && isForm && req.headers.cookie === undefined && /^\/leave\/[\w-]{43}$/.test(url.pathname)
  );
}

/** A browser's own word where it gives one, else the origin it names. */
function isOwn(req: Request, publicOrigin: string): boolean {
  const site = req.headers["sec-fetch-site"];
  return site === undefined ? req.headers.origin === publicOrigin : site === "same-origin";
}

/** Forms come with their length; anything that hides it is not one. */
function limitBody(req: Request, res: Response, next: NextFunction) {
  if (req.method === "GET" || req.method === "HEAD") return next();
  const length = req.headers["content-length"];
  if (length === undefined) return req.headers["transfer-encoding"] ? refuse(res, 411) : next();
  const most = uploads.test(req.originalUrl) ? maxUpload : photos.test(req.originalUrl) ? maxPhotos : maxBody;
  return Number(length) > most ? refuse(res, 413) : next();
}

const sentences: Record<number, string> = {
  400: "この要求は受け付けられません。",
  403: "ほかのサイトから送られた操作のため、受け付けませんでした。区民会議のページを開き直して、もう一度お試しください。",
  405: "この要求は受け付けられません。",
  411: "この要求は受け付けられません。",
  413: "送られた内容が大きすぎます。短くして、もう一度お試しください。",
};

function refuse(res: Response, status: number) {
  // What is still being sent is read away, so that the answer arrives; then the line is closed.
  res.req.resume();
  res.setHeader("Connection", "close");
  res.status(status).type("text/plain; charset=utf-8").send(sentences[status]);
}

import type { NextFunction, Request, Response } from "express";
import { log } from "../platform/log.server.ts";

/** One line a request: no query, no address, no secret out of a mailed link. */
export function logRequests(req: Request, res: Response, next: NextFunction) {
  const began = performance.now();
  res.once("finish", () => {
    log.info({
      id: res.locals.requestId as string,
      method: req.method,
      path: withoutSecrets(req.path),
      status: res.statusCode,
      ms: Math.round(performance.now() - began),
    });
  });
  next();
}

const secretPaths =
  /^(\/login\/reset|\/leave|\/me\/address|\/replies|\/wards\/[^/]+\/proposals\/confirmation|\/wards\/[^/]+\/sessions\/[^/]+\/observers\/confirmation)\/(?!done$).+$/;

export const withoutSecrets = (path: string): string => path.replace(secretPaths, "$1/…");

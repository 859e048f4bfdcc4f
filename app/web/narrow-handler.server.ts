import { createRequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import type { Request, RequestHandler, Response } from "express";
import { chainFinder } from "./narrow-routes.ts";

type Options = { mode: string; getLoadContext: (req: Request, res: Response) => AppLoadContext };

/**
 * One handler for each address, made when it is first asked for. The framework ranks and compiles all routes three times
 * a request, which with some four hundred of them was the largest part of the work for a page; given the routes of one
 * address alone it answers byte for byte the same.
 */
export function narrowHandler(build: ServerBuild, options: Options): RequestHandler {
  const whole = createRequestHandler({ build, ...options });
  const chainOf = chainFinder(build.routes);
  const handlers = new Map<string, RequestHandler>();
  return (req, res, next) => {
    // Read as the framework reads it: dots and backslashes in the address are resolved before a route is looked for.
    const address = URL.parse(`http://localhost${req.originalUrl}`);
    const chain = address && chainOf(address.pathname);
    if (!chain) return whole(req, res, next);
    // What only takes a button's press has no page of its own: whoever comes there by an address finds the one it stands on.
    if ((req.method === "GET" || req.method === "HEAD") && !isRead(build, chain))
      return res.redirect(302, `/${address.pathname.split("/").filter(Boolean).slice(0, -1).join("/")}`);
    const key = chain.join(" ");
    const handler = handlers.get(key) ?? createRequestHandler({ build: narrowed(build, chain), ...options });
    handlers.set(key, handler);
    return handler(req, res, next);
  };
}

function isRead(build: ServerBuild, chain: string[]): boolean {
  const module = build.routes[chain.at(-1) ?? ""]?.module;
  return module === undefined || module.loader !== undefined || module.default !== undefined;
}

const narrowed = (build: ServerBuild, chain: string[]): ServerBuild => ({
  ...build,
  routes: pick(build.routes, chain),
  assets: { ...build.assets, routes: pick(build.assets.routes, chain) },
});

const pick = <T>(all: Record<string, T>, ids: string[]): Record<string, T> =>
  Object.fromEntries(ids.flatMap((id) => (all[id] === undefined ? [] : [[id, all[id]]])));

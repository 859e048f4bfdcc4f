/** A page asked of one handler for each address is answered as by the framework given all routes, however it is written. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import type { RouteConfigEntry } from "@remix-run/route-config";
import express, { type RequestHandler } from "express";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import map from "#app/routes.ts";
import { narrowHandler } from "#app/web/narrow-handler.server.ts";

const idOf = (entry: RouteConfigEntry) => entry.id ?? entry.file.replace(/\.tsx?$/, "");
const listed = (entries: RouteConfigEntry[], parentId: string): ServerBuild["routes"][string][] =>
  entries.flatMap((entry) => [
    { id: idOf(entry), parentId, path: entry.path, index: entry.index, module: moduleOf(idOf(entry)) },
    ...listed(entry.children ?? [], idOf(entry)),
  ]) as ServerBuild["routes"][string][];

/** Each route tells who was asked, and one of them breaks. */
const moduleOf = (id: string) => ({
  default: () => null,
  loader: () => {
    if (id.endsWith("glossary")) throw new Error("broken");
    return { id };
  },
  action: () => ({ did: id }),
});

const root = { id: "root", path: "", module: moduleOf("root") } as ServerBuild["routes"][string];
const routes = Object.fromEntries(
  [root, ...listed(map as RouteConfigEntry[], "root")].map((route) => [route?.id, route]),
);
const build = {
  entry: {
    module: {
      // The matches, the data and the errors that a page would be made of.
      default: (_: Request, status: number, headers: Headers, { staticHandlerContext: told }: never) => {
        const { matches, loaderData, actionData, errors } = told as Record<string, object>;
        const ids = (matches as { route: { id: string } }[]).map(({ route }) => route.id);
        const wrong = Object.entries(errors ?? {}).map(([id, error]) => [id, (error as { status?: number }).status]);
        return new Response(JSON.stringify({ ids, loaderData, actionData, wrong }), { status, headers });
      },
    },
  },
  routes,
  assets: {
    version: "1",
    url: "/manifest.js",
    entry: { module: "", imports: [] },
    routes: Object.fromEntries(
      Object.values(routes).map((route) => [
        route?.id,
        { ...route, module: `/${route?.id}.js`, hasLoader: true, hasAction: true, hasErrorBoundary: false },
      ]),
    ),
  },
  publicPath: "/",
  assetsBuildDirectory: "build/client",
  basename: "/",
  mode: "test",
  isSpaMode: false,
  future: { v3_singleFetch: true, v3_lazyRouteDiscovery: false, v3_relativeSplatPath: true },
} as unknown as ServerBuild;

const servers: http.Server[] = [];
async function serve(handler: RequestHandler): Promise<number> {
  const server = express().disable("x-powered-by").use(handler).listen(0, "127.0.0.1");
  servers.push(server);
  await new Promise((resolve) => server.once("listening", resolve));
  return (server.address() as AddressInfo).port;
}

let whole: number;
let narrow: number;
beforeAll(async () => {
  // What the framework says of an address it cannot read.
  vi.spyOn(console, "warn").mockReturnValue();
  const options = { mode: "test", getLoadContext: () => ({}) as never };
  whole = await serve(createRequestHandler({ build, ...options }));
  narrow = await serve(narrowHandler(build, options));
});
afterAll(() => {
  vi.restoreAllMocks();
  for (const server of servers) server.close();
});

/** The path goes over the wire letter by letter, as a stranger's program sends it. */
function answer(port: number, method: string, path: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const asked = http.request({ port, host: "127.0.0.1", method, path, agent: false }, async (response) => {
      const { date: _, ...headers } = response.headers;
      const parts = await response.toArray();
      resolve({ status: response.statusCode, headers, body: Buffer.concat(parts as Buffer[]).toString() });
    });
    asked.on("error", reject);
    asked.end();
  });
}

const addresses = [
  "/",
  "/wards/saiwai",
  "/wards/saiwai/",
  "/WARDS/saiwai/Proposals",
  "/wards/saiwai/proposals?page=2",
  "/wards/saiwai/proposals/2026-1",
  "/wards/saiwai/sessions/2026-1/items/2",
  "/wards/saiwai/glossary",
  "/wards/saiwai/proposals?index",
  "/?index",
  "/nothing/here",
  "/wards/saiwai/nothing/at/all",
  // Dots, however they are written, and a backslash: the framework resolves them before it looks.
  "/wards/..",
  "/wards/.",
  "/plans/%2e%2e",
  "/wards/saiwai/draws/..",
  "/wards/saiwai/draws/%2E.",
  "/me/drafts/..",
  "/wards/saiwai/proposals/.",
  "/wards/saiwai\\council",
  "/wards/saiwai/proposals/..\\sessions",
  "/me/opinions\u00a0",
  "/me/opinions%c2%a0",
  "//wards/saiwai",
  "/wards//saiwai",
  "/wards/saiwai%2fproposals",
  "/wards/%E5%B9%B8",
  "/wards/%zz",
  "/wards/saiwai;a=1",
  "/wards/saiwai/proposals#x",
  "/_root",
];

it.each(addresses)("%j", async (address) => {
  for (const path of [address, `${address}.data`])
    for (const method of ["GET", "HEAD", "POST"])
      expect(await answer(narrow, method, path), `${method} ${path}`).toEqual(await answer(whole, method, path));
});

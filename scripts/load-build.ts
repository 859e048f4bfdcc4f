import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";

/** The compiled routes, as the build left them. */
export function loadBuild(): Promise<ServerBuild> {
  const file = path.resolve(import.meta.dirname, "../build/server/index.js");
  return import(pathToFileURL(file).href) as Promise<ServerBuild>;
}

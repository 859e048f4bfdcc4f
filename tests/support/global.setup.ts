import type { TestProject } from "vitest/node";
import { startTestServer } from "./database.ts";

type Server = Awaited<ReturnType<typeof startTestServer>>;

// One for all projects of the run, each of which comes here by a copy of this module of its own.
const shared = globalThis as { kuminTestServer?: { users: number; server: Promise<Server> } };

export default async function setup(project: TestProject) {
  shared.kuminTestServer ??= { users: 0, server: startTestServer() };
  const { kuminTestServer: one } = shared;
  one.users += 1;
  const server = await one.server;
  project.provide("adminUrl", server.url("postgres"));
  project.provide("folder", server.folder);
  return async () => {
    one.users -= 1;
    if (one.users === 0) await server.stop();
  };
}

declare module "vitest" {
  interface ProvidedContext {
    adminUrl: string;
    /** For whatever the workers write; gone with the server. */
    folder: string;
  }
}

import type { TestProject } from "vitest/node";
import { startTestServer } from "./database.ts";

export default async function setup(project: TestProject) {
  const server = await startTestServer();
  project.provide("adminUrl", server.url("postgres"));
  return server.stop;
}

declare module "vitest" {
  interface ProvidedContext {
    adminUrl: string;
  }
}

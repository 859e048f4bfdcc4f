import { inject } from "vitest";
import { copyTemplate } from "./database.ts";

const shared = globalThis as { kuminKaigiTestDatabase?: string };

// Before any module of the application is loaded: they read it once. One database a process, however many files it runs.
shared.kuminKaigiTestDatabase ??= await copyTemplate(
  inject("adminUrl"),
  `worker_${process.env.VITEST_POOL_ID ?? "1"}_${process.pid}`,
);
process.env.DATABASE_URL = shared.kuminKaigiTestDatabase;

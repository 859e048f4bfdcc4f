import { mkdtempSync } from "node:fs";
import path from "node:path";
import { inject } from "vitest";
import { copyTemplate } from "./database.ts";

const shared = globalThis as { kuminKaigiTestDatabase?: string; kuminTestFolder?: string };

// What is being uploaded lies in a folder of this process; another worker, and another run beside it, has its own.
shared.kuminTestFolder ??= mkdtempSync(path.join(inject("folder"), "worker-"));
process.env.TMPDIR = shared.kuminTestFolder;

// Before any module of the application is loaded: they read it once. One database a process, however many files it runs.
shared.kuminKaigiTestDatabase ??= await copyTemplate(
  inject("adminUrl"),
  `worker_${process.env.VITEST_POOL_ID ?? "1"}_${process.pid}`,
);
process.env.DATABASE_URL = shared.kuminKaigiTestDatabase;

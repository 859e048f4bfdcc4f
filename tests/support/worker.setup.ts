import { afterAll, afterEach, beforeEach, expect, inject, vi } from "vitest";
import { copyTemplate } from "./database.ts";

// Before any module of the application is loaded: they read it once.
process.env.DATABASE_URL = await copyTemplate(
  inject("adminUrl"),
  `worker_${process.env.VITEST_POOL_ID ?? "1"}_${process.pid}`,
);

const errors = vi.spyOn(console, "error");
beforeEach(() => errors.mockClear());
afterEach(() => expect(errors, "console.error was called").not.toHaveBeenCalled());

afterAll(async () => {
  const shared = globalThis as {
    kuminKaigiDb?: { pool: { end: () => Promise<void> }; db: { $disconnect: () => Promise<void> } };
  };
  await shared.kuminKaigiDb?.db.$disconnect();
});

import { afterAll, afterEach, beforeEach, expect, inject } from "vitest";
import { copyTemplate } from "./database.ts";

// Before any module of the application is loaded: they read it once.
process.env.DATABASE_URL = await copyTemplate(
  inject("adminUrl"),
  `worker_${process.env.VITEST_POOL_ID ?? "1"}_${process.pid}`,
);

const errors: unknown[][] = [];
const write = console.error.bind(console);
console.error = (...words) => {
  errors.push(words);
  write(...words);
};
beforeEach(() => {
  errors.length = 0;
});
afterEach(() => expect(errors, "console.error was called").toEqual([]));

afterAll(async () => {
  const shared = globalThis as {
    kuminKaigiDb?: { pool: { end: () => Promise<void> }; db: { $disconnect: () => Promise<void> } };
  };
  await shared.kuminKaigiDb?.db.$disconnect();
});

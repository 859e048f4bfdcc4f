import { expect, it } from "vitest";
import { statementNames } from "#app/db/statement-names.ts";

it("names a statement once, and another otherwise", () => {
  const name = statementNames();
  const first = name({ sql: "SELECT 1" });
  expect(first).toMatch(/^kumin_\d+$/);
  expect(name({ sql: "SELECT 2" })).not.toBe(first);
  expect(name({ sql: "SELECT 1" })).toBe(first);
});

it("names no statement whose columns a migration could change under a kept plan", () => {
  const name = statementNames();
  expect(
    [`SELECT p.* FROM "Proposal" p`, "SELECT * FROM x", "SELECT count(*) FROM x"].map((sql) => name({ sql })),
  ).toEqual(["", "", ""]);
});

it("names so many and no more, however many different ones come", () => {
  const name = statementNames();
  const names = Array.from({ length: 5000 }, (_, n) => name({ sql: `SELECT ${n}` }));
  expect(new Set(names).size).toBe(501);
  expect(names.at(-1)).toBe("");
  expect(name({ sql: "SELECT 3" })).toBe(names[3]);
});

import { expect, it } from "vitest";
import { statementNames } from "#app/db/statement-names.ts";

it("names a statement once, and another otherwise", () => {
  const name = statementNames();
  const first = name({ sql: "SELECT 1" });
  expect(first).toMatch(/^kumin_[0-9a-f]{32}$/);
  // In any process: behind a server that lends one connection to many, a name must not mean another statement.
  expect(statementNames()({ sql: "SELECT 1" })).toBe(first);
  expect(name({ sql: "SELECT 2" })).not.toBe(first);
  expect(name({ sql: "SELECT 1" })).toBe(first);
});

it("names no statement whose columns a migration could change under a kept plan", () => {
  const name = statementNames();
  expect(
    [`SELECT p.* FROM "Proposal" p`, "SELECT * FROM x", "SELECT count(*) FROM x"].map((sql) => name({ sql })),
  ).toEqual(["", "", ""]);
});

it("leaves the names to statements that come again: lists take one text for each length", () => {
  const name = statementNames();
  const list = (length: number) => Array.from({ length }, (_, n) => `$${n + 1}`).join(",");
  for (let length = 2; length < 1000; length += 1) {
    expect(name({ sql: `SELECT "t"."id" FROM "Town" AS "t" WHERE "t"."slug" IN (${list(length)})` })).toBe("");
    const rows = Array.from({ length }, () => "($1,DEFAULT)").join(", ");
    expect(name({ sql: `INSERT INTO "Notice" ("id","at") VALUES ${rows}` })).toBe("");
  }
  expect(name({ sql: `SELECT "t"."id" FROM "Town" AS "t" WHERE "t"."slug" IN ($1)` })).not.toBe("");
  expect(name({ sql: `INSERT INTO "Notice" ("id","at") VALUES ($1,$2)` })).not.toBe("");
});

it("names so many and no more, however many different ones come", () => {
  const name = statementNames();
  const names = Array.from({ length: 5000 }, (_, n) => name({ sql: `SELECT ${n}` }));
  expect(new Set(names).size).toBe(501);
  expect(names.at(-1)).toBe("");
  expect(name({ sql: "SELECT 3" })).toBe(names[3]);
});

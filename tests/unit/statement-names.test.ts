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

it.each([
  `SELECT p.* FROM "Proposal" p`,
  "SELECT * FROM x",
  "WITH y AS (SELECT a FROM x) SELECT * FROM y",
  `INSERT INTO "Town" ("id") VALUES ($1) RETURNING *`,
  "(SELECT * FROM x) UNION ALL (SELECT * FROM y)",
])("does not name a statement whose columns a migration could change under a kept plan: %s", (sql) => {
  expect(statementNames()({ sql })).toBe("");
});

it.each([
  "SELECT count(*) FROM x",
  "SELECT '*' AS star, \"a*b\" FROM x",
  "SELECT a FROM x /* *) */ WHERE b = $1",
  `SELECT "t0"."id", "t1"."all" FROM "A" AS "t0" LEFT JOIN LATERAL (SELECT JSONB_AGG("d") AS "all" FROM (SELECT "t2".* FROM "B" AS "t2") AS "t3") AS "t1" ON true`,
])("names one whose columns are written out: %s", (sql) => {
  expect(statementNames()({ sql })).not.toBe("");
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
  for (let n = 0; n < 5000; n += 1) expect(name({ sql: `SELECT * FROM t${n}` })).toBe("");
  expect(names.at(-1)).toBe("");
  expect(name({ sql: "SELECT 3" })).toBe(names[3]);
});

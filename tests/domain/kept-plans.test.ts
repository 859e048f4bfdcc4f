/** The rule of PostgreSQL on which the names of statements stand (app/db/statement-names.ts). */
import pg from "pg";
import { expect, it } from "vitest";
import { statementNames } from "#app/db/statement-names.ts";

it("a plan kept under a name outlives a new column wherever the statement chooses its columns, and only there", async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query("CREATE TEMPORARY TABLE thing (id int); INSERT INTO thing VALUES (1), (2)");
  const [counted, chosen, open] = [
    "SELECT count(*)::int AS n FROM thing",
    "SELECT o.ids FROM (SELECT jsonb_agg(i.id ORDER BY i.id) AS ids FROM (SELECT t.* FROM thing AS t) AS i) AS o",
    "SELECT t.* FROM thing AS t WHERE t.id = 1",
  ] as [string, string, string];
  const named = async (text: string) => (await client.query({ name: `test_${text.length}`, text })).rows;
  for (let times = 0; times < 8; times += 1) for (const text of [counted, chosen, open]) await named(text);
  await client.query("ALTER TABLE thing ADD COLUMN added text DEFAULT 'x'");
  expect(await named(counted)).toEqual([{ n: 2 }]);
  expect(await named(chosen)).toEqual([{ ids: [1, 2] }]);
  await expect(named(open)).rejects.toThrow("cached plan must not change result type");
  await client.end();

  const name = statementNames();
  expect([counted, chosen, open].map((sql) => name({ sql }) !== "")).toEqual([true, true, false]);
});

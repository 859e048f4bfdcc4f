/** The short form of `npm run attack`: nobody waits for what is made to be slow, and nothing refused is kept. */
import { expect, test } from "@playwright/test";
import { attack } from "#scripts/attack/attack.ts";
import { processesBelow } from "#scripts/attack/processes.ts";
import { signIn } from "#scripts/bench/started.ts";
import { query } from "#tests/support/database.ts";
import { type OwnServer, startDemo } from "./own-server.ts";

let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startDemo("attacked");
});
test.afterAll(async () => server.stop());

test("hostile names, texts, files, addresses and verbs keep nobody waiting, break nothing and leave nothing", async () => {
  const cookies = await Promise.all(
    ["resident01@saiwai.example.jp", "secretariat@saiwai.example.jp"].map((email) => signIn(server.origin, email)),
  );
  const faults = await attack({
    origin: server.origin,
    cookies: ["", ...cookies],
    pids: () => processesBelow(server.pid, "scripts/web.ts"),
    isShort: true,
  });
  expect(faults).toEqual([]);
  expect(await tablesWith("HOSTILE-WORDS")).toEqual([]);
});

/** Where a mark of what was sent stands in the database, in whatever column holds words. */
async function tablesWith(mark: string): Promise<string[]> {
  const columns = await query<{ table: string; column: string }>(
    server.databaseUrl,
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
     JOIN information_schema.tables USING (table_catalog, table_schema, table_name)
     WHERE table_type = 'BASE TABLE' AND table_schema = 'public' AND data_type IN ('text', 'jsonb')`,
  );
  const asked = columns.map(
    ({ table, column }) =>
      `SELECT '${table}.${column}' AS place FROM "${table}" WHERE "${column}"::text LIKE '%${mark}%'`,
  );
  const found = await query<{ place: string }>(server.databaseUrl, asked.join(" UNION ALL "));
  return [...new Set(found.map(({ place }) => place))];
}

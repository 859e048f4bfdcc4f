/** What the application's role may do is recorded, and put right wherever it is not so (docs/decisions/0008). */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ensureRole, recorded, rightsIn } from "#scripts/database/rights.ts";
import { applyMigrations, listMigrations } from "#scripts/database/schema-engine.ts";
import { isCurrent, migrate } from "#scripts/migrate.ts";
import { startPostgres } from "#scripts/postgres/embedded.ts";
import { removeFolder } from "#scripts/postgres/layout.ts";
import { query, quick } from "#tests/support/database.ts";

/** A server of its own: a role is there for all databases of one. */
const dataDir = mkdtempSync(path.join(os.tmpdir(), "kumin-rights-"));
let server: Awaited<ReturnType<typeof startPostgres>>;
beforeAll(async () => {
  server = await startPostgres(dataDir, quick);
});
afterAll(async () => {
  await server.stop();
  removeFolder(dataDir);
});

const sql = (text: string) => query(server.url("postgres"), text);
const names = async () => (await listMigrations()).migrationDirectories.map(({ path }) => path);

/** A database of somebody who is no superuser. */
async function databaseOf(owner: string, may = ""): Promise<string> {
  await sql(`CREATE ROLE ${owner} LOGIN PASSWORD 'given' ${may}`);
  await sql(`CREATE DATABASE ${owner} OWNER ${owner}`);
  const url = new URL(server.url(owner));
  [url.username, url.password] = [owner, "given"];
  return url.href;
}

async function rightsOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return rightsIn(client).finally(() => client.end());
}

it("an owner who may make roles makes it; what the migrations give is what is recorded", async () => {
  const url = await databaseOf("ordinary", "CREATEROLE");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await ensureRole(client).finally(() => client.end());
  await applyMigrations(url);
  const given = await rightsOf(url);
  if (process.env.RECORD) writeFileSync(recorded, given);
  expect(given).toBe(readFileSync(recorded, "utf8"));
  expect(given).toContain('GRANT INSERT, SELECT ON "AuditEvent" TO kumin_app;');
  await migrate(url);
  expect(await isCurrent(url, await names())).toBe(true);
  await sql("DROP DATABASE ordinary");
  await sql("DROP ROLE kumin_app");
});

it("an owner who may not make roles is told what to ask for; with the role made beforehand all goes on", async () => {
  const url = await databaseOf("plain");
  await expect(migrate(url)).rejects.toThrow(
    '次の2行を実行してもらってください。\nCREATE ROLE kumin_app NOLOGIN;\nGRANT kumin_app TO "plain";',
  );
  await sql("CREATE ROLE kumin_app NOLOGIN");
  await expect(migrate(url)).rejects.toThrow('次の1行を実行してもらってください。\nGRANT kumin_app TO "plain";');
  await sql('GRANT kumin_app TO "plain"');
  expect((await migrate(url)).length).toBeGreaterThan(70);
  expect(await isCurrent(url, await names())).toBe(true);
  await query(url, 'SET ROLE kumin_app; SELECT 1 FROM "Account"');
  await sql("DROP DATABASE plain");
  await sql("DROP ROLE kumin_app");
});

it("a database whose dump was restored where the role never was, or rights that somebody changed, are put right by the next start", async () => {
  const url = await databaseOf("restored", "CREATEROLE");
  await migrate(url);
  const before = await rightsOf(url);
  // As a restore leaves it that could not give anything to a role that is not there.
  await query(url, "DROP OWNED BY kumin_app; DROP ROLE kumin_app");
  expect(await isCurrent(url, await names())).toBe(false);
  await migrate(url);
  expect(await rightsOf(url)).toBe(before);
  await query(url, 'GRANT DELETE ON "AuditEvent" TO kumin_app; REVOKE INSERT ON "Proposal" FROM kumin_app');
  expect(await isCurrent(url, await names())).toBe(false);
  await migrate(url);
  expect(await rightsOf(url)).toBe(before);
  expect(await isCurrent(url, await names())).toBe(true);
});

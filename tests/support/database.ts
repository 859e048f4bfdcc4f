/** A real PostgreSQL for the tests: migrated once into a template, copied for each worker. */
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { fitSecret } from "#scripts/database/secret.ts";
import { migrate } from "#scripts/migrate.ts";
import { startPostgres } from "#scripts/postgres/embedded.ts";
import { removeFolder } from "#scripts/postgres/layout.ts";
import { installKeeping } from "./kept.ts";
import { testKey } from "./test-key.ts";

/** For databases nobody needs after a crash. */
export const quick = [
  "-c",
  "fsync=off",
  "-c",
  "synchronous_commit=off",
  "-c",
  "full_page_writes=off",
  "-c",
  "max_parallel_workers_per_gather=0",
];

export async function startTestServer() {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "kumin-test-"));
  const postgres = await startPostgres(dataDir, quick);
  await query(postgres.url("postgres"), "CREATE DATABASE template_kumin");
  await migrate(postgres.url("template_kumin"));
  await fitSecret(postgres.url("template_kumin"), [testKey]);
  await installKeeping(postgres.url("template_kumin"));
  return {
    url: postgres.url,
    folder: dataDir,
    stop: async () => {
      await postgres.stop();
      removeFolder(dataDir);
    },
  };
}

export async function copyTemplate(adminUrl: string, name: string): Promise<string> {
  await query(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await query(adminUrl, `CREATE DATABASE ${name} TEMPLATE template_kumin`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs SQL as the owner, past the application's role. */
export async function query<T extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

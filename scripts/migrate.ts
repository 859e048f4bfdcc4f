/** Brings a database up to date: our tables, then the job library's. */
import pg from "pg";
import { installJobs } from "../app/platform/jobs.server.ts";
import { applyMigrations } from "./database/schema-engine.ts";

export async function migrate(url: string): Promise<string[]> {
  const applied = await applyMigrations(url);
  await installJobs(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`GRANT USAGE ON SCHEMA pgboss TO kumin_app;
      GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA pgboss TO kumin_app;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO kumin_app;`);
  } finally {
    await client.end();
  }
  return applied;
}

/** Whether every migration in the folder is applied: enough to skip loading the engine at a start. */
export async function isCurrent(url: string, names: string[]): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query<{ migration_name: string }>(
      "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
    );
    const done = new Set(rows.map((row) => row.migration_name));
    return names.every((name) => done.has(name));
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Whether a loading has finished here before. */
export async function isInstalled(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query('SELECT 1 FROM "Installation"')).rows.length > 0;
  } finally {
    await client.end();
  }
}

if (import.meta.main) {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL を指定してください（内蔵のデータベースは npm start が整えます）。");
  const applied = await migrate(url);
  console.log(applied.length > 0 ? `適用しました: ${applied.join(", ")}` : "すべて適用済みです。");
  process.exit(0);
}

/**
 * npm run migrate             brings a database up to date: our tables, then the job library's
 * npm run migrate -- --status   what is applied, what is not, what failed
 * npm run migrate -- --retry    tries again what failed, once its cause is mended
 */
import { parseArgs } from "node:util";
import pg from "pg";
import { installJobs, queues } from "../app/platform/jobs.server.ts";
import { chosenDatabase, command } from "./command.ts";
import { alone } from "./database/loading.ts";
import { allowRetry, appliedOf, mendRecord } from "./database/migration-record.ts";
import { ensureRole, hasRights, putRights } from "./database/rights.ts";
import { applyMigrations, listMigrations } from "./database/schema-engine.ts";
import { fitSecret } from "./database/secret.ts";

/** @throws Error with a sentence where an earlier one failed */
export async function migrate(url: string): Promise<string[]> {
  const [failed] = await mendRecord(url);
  if (failed)
    throw new Error(
      `データベースの移行「${failed.name}」が失敗しています。npm run migrate -- --status で内容を見て、原因を直してから、npm run migrate -- --retry を実行してください。`,
    );
  return withClient(url, async (client) => {
    await ensureRole(client);
    const applied = await applyMigrations(url);
    await installJobs(url);
    await client.query(`GRANT USAGE ON SCHEMA pgboss TO kumin_app;
      GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA pgboss TO kumin_app;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO kumin_app;`);
    await putRights(client);
    return applied;
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Whether every migration in the folder is applied, the queues of jobs are there, and the application has its rights:
 * enough to skip loading the engine at a start. One that was killed in between is not.
 */
export async function isCurrent(url: string, names: string[]): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ migration_name: string }>(
      "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
    );
    const done = new Set(rows.map((row) => row.migration_name));
    if (!names.every((name) => done.has(name))) return false;
    const jobs = await client.query<{ name: string; isOpen: boolean }>(
      `SELECT name, (SELECT bool_and(has_table_privilege('kumin_app', 'pgboss.job', act))
                       FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS act) AS "isOpen" FROM pgboss.queue`,
    );
    const open = new Set(jobs.rows.filter(({ isOpen }) => isOpen).map(({ name }) => name));
    return Object.keys(queues).every((name) => open.has(name)) && (await hasRights(client));
  }).catch(() => false);
}

if (import.meta.main) await command("npm run migrate ［-- --status ／ -- --retry］", run);

async function run(): Promise<number> {
  const { values } = parseArgs({ options: { status: { type: "boolean" }, retry: { type: "boolean" } } });
  const url = chosenDatabase();
  await alone(url, async () => {
    if (values.status) return status(url);
    if (values.retry) await allowRetry(url);
    const applied = await migrate(url);
    // Whoever migrates need not know the key: a start does the rest.
    if (process.env.SECRET_KEY || process.env.SECRET_FILE) await fitSecret(url);
    console.log(applied.length > 0 ? `適用しました: ${applied.join(", ")}` : "すべて適用済みです。");
  });
  return 0;
}

async function status(url: string): Promise<void> {
  const failed = await mendRecord(url);
  const done = new Set(await appliedOf(url));
  const names = (await listMigrations()).migrationDirectories.map(({ path }) => path);
  const waiting = names.filter((name) => !done.has(name));
  console.log(`適用済み ${names.length - waiting.length}、まだのもの ${waiting.length}`);
  for (const name of waiting) console.log(`まだ: ${name}`);
  for (const { name, said } of failed) console.log(`失敗: ${name}\n${said}`);
}

import pg from "pg";
import { emptyDatabase } from "./empty.ts";

/** `none`: no row at all; `others`: rows, but nothing that says whose. */
type State = { database: string; holds: "none" | "loaded" | "demo-cut-off" | "others" };

/** Written by whatever runs, and nobody's data. */
const passing = ["_prisma_migrations", "Installation", "rate_limit", "Heartbeat", "SecretCheck"];

async function stateOf(client: pg.Client): Promise<State> {
  const { rows } = await client.query<{ database: string; kind: string | null; loadedAt: Date | null }>(
    `SELECT current_database() AS database, kind, "loadedAt" FROM (SELECT 1) AS one LEFT JOIN "Installation" ON true`,
  );
  const { database = "", kind = null, loadedAt = null } = rows[0] ?? {};
  if (kind !== null) return { database, holds: loadedAt === null && kind === "demo" ? "demo-cut-off" : "loaded" };
  const tables = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL($1)",
    [passing],
  );
  const asked = tables.rows.map(({ name }) => `SELECT EXISTS (SELECT FROM "${name}") AS found`).join(" UNION ALL ");
  const found = await client.query<{ found: boolean }>(`SELECT bool_or(found) AS found FROM (${asked}) AS tables`);
  return { database, holds: found.rows[0]?.found ? "others" : "none" };
}

/**
 * Whether something is to be loaded into a database that was migrated. A demo cut off while it was loaded is emptied for
 * it; nothing else ever is.
 * @throws Error with a sentence where rows stand there of which nothing says what they are
 */
export async function isToBeLoaded(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { database, holds } = await stateOf(client);
    if (holds === "loaded") return false;
    if (holds === "others")
      throw new Error(
        `データベース ${database} には行がありますが、何のデータかを示す行（Installation）がありません。復元の途中なら、終わってから始めてください。消してよいデータなら、npm run seed -- --empty ${database} で空にできます。`,
      );
    if (holds === "demo-cut-off") await emptyDatabase(url);
    return true;
  } finally {
    await client.end();
  }
}

/** Empties the database of this name, and no other. @throws Error with a sentence where it has another */
export async function emptyByName(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { database } = await stateOf(client).finally(() => client.end());
  if (database !== name)
    throw new Error(`つながっているデータベースは ${database} です。空にするなら、その名前を指定してください。`);
  await emptyDatabase(url);
}

const lock = "hashtext('kumin-kaigi'), hashtext('start')";

/** Of servers that start on one database at the same time one migrates and loads it; the others wait, and find it done. */
export async function alone<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: "start" });
  await client.connect();
  try {
    const { rows } = await client.query<{ isMine: boolean }>(`SELECT pg_try_advisory_lock(${lock}) AS "isMine"`);
    if (!rows[0]?.isMine) {
      console.log("ほかのサーバーがデータベースを整えています。終わるのを待っています…");
      await client.query(`SELECT pg_advisory_lock(${lock})`);
    }
    return await work();
  } finally {
    await client.end();
  }
}

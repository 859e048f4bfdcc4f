import pg from "pg";
import { query } from "./database.ts";

export type DumpedRow = { schema: string; table: string; ctid: string; xmin: string; row: Record<string, unknown> };

/** Every row of every table there is, in the order it lies in the file, with the number of the transaction that wrote it. */
export async function logicalDump(): Promise<DumpedRow[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL ?? "" });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ schema: string; name: string }>(
      `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'kept', 'kept_rows') ORDER BY 1, 2`,
    );
    const rows: DumpedRow[] = [];
    for (const { schema, name } of tables) {
      const part = await client.query<Omit<DumpedRow, "schema" | "table">>(
        `SELECT t.ctid::text, t.xmin::text, to_jsonb(t) AS row FROM "${schema}"."${name}" t ORDER BY t.ctid`,
      );
      rows.push(...part.rows.map((row) => ({ schema, table: name, ...row })));
    }
    return rows;
  } finally {
    await client.end();
  }
}

/** Every sequence's last value: a gap or a step could tell an order. */
export const sequences = () =>
  query<{ name: string; last: string | null }>(
    process.env.DATABASE_URL ?? "",
    "SELECT schemaname || '.' || sequencename AS name, last_value::text AS last FROM pg_sequences WHERE schemaname <> 'kept' ORDER BY 1",
  );

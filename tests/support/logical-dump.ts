import { query } from "./database.ts";

export type DumpedRow = { schema: string; table: string; ctid: string; xmin: string; row: Record<string, unknown> };

/** Every row of every table there is, in the order it lies in the file, with the number of the transaction that wrote it. */
export async function logicalDump(): Promise<DumpedRow[]> {
  const url = process.env.DATABASE_URL ?? "";
  const tables = await query<{ schema: string; name: string }>(
    url,
    `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2`,
  );
  const rows: DumpedRow[] = [];
  for (const { schema, name } of tables) {
    const part = await query<Omit<DumpedRow, "schema" | "table">>(
      url,
      `SELECT t.ctid::text, t.xmin::text, to_jsonb(t) AS row FROM "${schema}"."${name}" t ORDER BY t.ctid`,
    );
    rows.push(...part.map((row) => ({ schema, table: name, ...row })));
  }
  return rows;
}

/** Every sequence's last value: a gap or a step could tell an order. */
export const sequences = () =>
  query<{ name: string; last: string | null }>(
    process.env.DATABASE_URL ?? "",
    "SELECT schemaname || '.' || sequencename AS name, last_value::text AS last FROM pg_sequences ORDER BY 1",
  );

import pg from "pg";

/**
 * Removes every row but the list of migrations, as the owner: after a loading that was cut
 * off, and between tests. Row by row past the triggers, which is far quicker for few rows
 * than giving every table a new file.
 */
export async function emptyDatabase(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, options: "-c session_replication_role=replica" });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE (schemaname = 'public' AND tablename <> '_prisma_migrations') OR (schemaname = 'pgboss' AND tablename = 'job_common')`,
    );
    await client.query(rows.map((row) => `DELETE FROM ${row.name}`).join("; "));
  } finally {
    await client.end();
  }
}

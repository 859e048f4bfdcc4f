import pg from "pg";

/** Removes every row but the list of migrations, as the owner: after a loading that was cut off, and between tests. */
export async function emptyDatabase(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE (schemaname = 'public' AND tablename <> '_prisma_migrations') OR (schemaname = 'pgboss' AND tablename = 'job_common')`,
    );
    await client.query(`TRUNCATE ${rows.map((row) => row.name).join(", ")} CASCADE`);
  } finally {
    await client.end();
  }
}

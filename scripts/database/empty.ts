import pg from "pg";

/**
 * Removes every row but the list of migrations, as an ordinary owner: asked for by name alone (`npm run seed -- --empty
 * NAME`), and after a demo whose loading was cut off.
 */
export async function emptyDatabase(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE (schemaname = 'public' AND tablename <> '_prisma_migrations') OR (schemaname = 'pgboss' AND tablename = 'job_common')`,
    );
    // All at once: no row is left that another names, and no trigger asks for each whether it may go.
    await client.query(`TRUNCATE ${rows.map(({ name }) => name).join(", ")} RESTART IDENTITY`);
  } finally {
    await client.end();
  }
}

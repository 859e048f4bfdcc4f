import pg from "pg";

export type Failed = { name: string; said: string };

const open = `finished_at IS NULL AND rolled_back_at IS NULL`;

/**
 * What goes with every script, in its own transaction: whether it was done stands in the record at the same instant,
 * and not a moment later, when whoever did it may have been killed.
 */
export const withMark = (script: string): string => `${script}
;DO $mark$ BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    UPDATE _prisma_migrations SET applied_steps_count = 1 WHERE ${open};
  END IF;
END $mark$`;

/**
 * Puts right what a process left that was killed while it migrated: what was done is finished, what was not is begun
 * anew. Only while nobody else migrates.
 * @returns those that failed by themselves, which a person has to look at
 */
export async function mendRecord(url: string): Promise<Failed[]> {
  return withRecord(url, async (client) => {
    await client.query(`UPDATE _prisma_migrations SET finished_at = now() WHERE ${open} AND applied_steps_count > 0`);
    await client.query(
      `UPDATE _prisma_migrations SET rolled_back_at = now() WHERE ${open} AND coalesce(logs, '') = ''`,
    );
    const { rows } = await client.query<Failed>(
      `SELECT migration_name AS name, coalesce(logs, '') AS said FROM _prisma_migrations WHERE ${open} ORDER BY started_at`,
    );
    return rows;
  });
}

/** Lets those that failed be tried again: a script that fails leaves nothing of itself. */
export async function allowRetry(url: string): Promise<void> {
  await withRecord(url, async (client) => {
    await client.query(`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE ${open}`);
    return [];
  });
}

export async function appliedOf(url: string): Promise<string[]> {
  const rows = await withRecord(url, async (client) => {
    const done = await client.query<Failed>(
      `SELECT migration_name AS name, '' AS said FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    );
    return done.rows;
  });
  return rows.map(({ name }) => name);
}

/** Nothing where nothing was ever migrated. */
async function withRecord(url: string, work: (client: pg.Client) => Promise<Failed[]>): Promise<Failed[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ isThere: boolean }>(
      `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "isThere"`,
    );
    return rows[0]?.isThere ? await work(client) : [];
  } finally {
    await client.end();
  }
}

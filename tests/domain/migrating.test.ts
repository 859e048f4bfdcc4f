/** What a process leaves that is killed while it migrates is put right; what failed by itself waits for a person. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { allowRetry, mendRecord, withMark } from "#scripts/database/migration-record.ts";
import { isCurrent, migrate } from "#scripts/migrate.ts";
import { copyTemplate, query } from "#tests/support/database.ts";

const admin = process.env.DATABASE_URL ?? "";
let url: string;
beforeAll(async () => {
  url = await copyTemplate(admin, "migrating");
});
afterAll(() => query(admin, "DROP DATABASE migrating WITH (FORCE)"));

const last = `(SELECT id FROM _prisma_migrations ORDER BY migration_name DESC LIMIT 1)`;
const stateOfLast = async () =>
  (
    await query<{ done: boolean; undone: boolean }>(
      url,
      `SELECT finished_at IS NOT NULL AS done, rolled_back_at IS NOT NULL AS undone FROM _prisma_migrations WHERE id = ${last}`,
    )
  )[0];
const leave = (steps: number, logs: string | null) =>
  query(
    url,
    `UPDATE _prisma_migrations SET finished_at = NULL, rolled_back_at = NULL, applied_steps_count = $1, logs = $2 WHERE id = ${last}`,
    [steps, logs],
  );

it("done in the same instant as its script, or begun anew", async () => {
  await leave(0, null);
  await query(url, withMark("CREATE TABLE marked (id int)"));
  expect(await mendRecord(url)).toEqual([]);
  expect(await stateOfLast()).toEqual({ done: true, undone: false });
  await leave(0, null);
  expect(await mendRecord(url)).toEqual([]);
  expect(await stateOfLast()).toEqual({ done: false, undone: true });
});

it("one that failed is told of by name, and tried again when somebody says so", async () => {
  await leave(0, 'ERROR: relation "x" does not exist');
  const [failed] = await mendRecord(url);
  expect(failed?.said).toContain('relation "x"');
  await expect(migrate(url)).rejects.toThrow(`データベースの移行「${failed?.name}」が失敗しています。`);
  await allowRetry(url);
  expect(await stateOfLast()).toEqual({ done: false, undone: true });
  expect(await mendRecord(url)).toEqual([]);
});

it("a start asks again where the queues were not made, or not opened, any more", async () => {
  await leave(1, null);
  await mendRecord(url);
  const names = (
    await query<{ name: string }>(
      url,
      "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL",
    )
  ).map(({ name }) => name);
  expect(await isCurrent(url, names)).toBe(true);
  await query(url, "REVOKE INSERT ON pgboss.job FROM kumin_app");
  expect(await isCurrent(url, names)).toBe(false);
  await query(url, "GRANT INSERT ON pgboss.job TO kumin_app; DELETE FROM pgboss.queue WHERE name = 'make-anew'");
  expect(await isCurrent(url, names)).toBe(false);
  expect(await isCurrent(url, [...names, "20990101000000_later"])).toBe(false);
});

/** What the other tests stand on: a situation put back is the one that was made, and no other row is touched. */
import pg from "pg";
import { afterAll, beforeEach, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { supportProposal } from "#app/domain/proposals/support-proposal.server.ts";
import { query } from "#tests/support/database.ts";
import { fullWard } from "#tests/support/full-ward.ts";
import { changedTables, empty, situation } from "#tests/support/kept.ts";
import { logicalDump, sequences } from "#tests/support/logical-dump.ts";
import { worldAfter } from "#tests/support/make.ts";
import { matterRows, sittingRows } from "#tests/support/matrix-rows.ts";
import { makeProposal } from "#tests/support/sittings.ts";
import { made, walkMatrix } from "#tests/support/walk-matrix.ts";

const url = process.env.DATABASE_URL ?? "";
/** Every row and every job, a line each, in an order of their own: where they lie in the file is nobody's to rely on. */
const rows = async () =>
  (await logicalDump())
    .filter(({ schema, table }) => (schema === "public" && table !== "_prisma_migrations") || table === "job_common")
    .map(({ table, row }) => `${table} ${JSON.stringify(row)}`)
    .sort();

let told: { rows: string[]; sequences: Awaited<ReturnType<typeof sequences>> };
const full = () =>
  situation("a ward in which everything has happened", async () => {
    await fullWard();
    // The schema has no sequence today; one that comes is put back with the rows.
    await query(url, "CREATE SEQUENCE counted; SELECT nextval('counted')");
    return { rows: await rows(), sequences: await sequences() };
  });

beforeEach(async () => {
  told = await full();
});
afterAll(() => query(url, "DROP SEQUENCE counted"));

it("every row of every table stands as it was made, and every sequence", async () => {
  expect(told.rows.length).toBeGreaterThan(500);
  expect(await rows()).toEqual(told.rows);
  expect(await sequences()).toEqual(told.sequences);
  expect(told.sequences).toEqual([{ name: "public.counted", last: "1" }]);
  await empty();
  expect(await rows()).toEqual([]);
  expect(await sequences()).toEqual([{ name: "public.counted", last: null }]);
  await full();
  expect(await rows()).toEqual(told.rows);
});

it.each([
  ["an addition", `INSERT INTO "Theme" (id, slug, name, position) VALUES (gen_random_uuid(), 'x', 'x', 9)`],
  ["a change", `UPDATE "Theme" SET name = 'x'`],
  ["a removal", `DELETE FROM "ProposalPhoto"`],
  ["an emptying", `TRUNCATE "Notice" CASCADE`],
  ["the same again", `UPDATE "Theme" SET name = name`],
  ["a job", `DELETE FROM pgboss.job_common`],
])("%s is seen, and put back", async (_, sql) => {
  expect(await changedTables()).toEqual([]);
  await query(url, `SET session_replication_role = replica; ${sql}; SELECT nextval('counted')`);
  const table = /"\w+"/.exec(sql)?.[0];
  expect(await changedTables()).toContain(table ? `public.${table}` : "pgboss.job_common");
  await full();
  expect(await changedTables()).toEqual([]);
  expect(await rows()).toEqual(told.rows);
  expect(await sequences()).toEqual(told.sequences);
});

it("one situation after another shows nothing of the first", async () => {
  const { world, told: ref } = await worldAfter(
    "a proposal alone",
    async (world) => (await makeProposal(world, "published")).ref,
  );
  expect(await db.proposal.count()).toBe(1);
  await supportProposal(await world.viewer("member"), ref);
  expect(await changedTables()).toContain('public."Support"');
  await full();
  expect(await rows()).toEqual(told.rows);
});

it("is not put back while somebody is still writing", async () => {
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  await other.query(`BEGIN; UPDATE "Theme" SET name = 'x'`);
  const restored = full();
  await new Promise((resolve) => setTimeout(resolve, 100));
  await other.query("COMMIT");
  await restored;
  await other.end();
  expect(await changedTables()).toEqual([]);
  expect(await rows()).toEqual(told.rows);
});

it("one name for two situations is a mistake", async () => {
  await expect(situation("a ward in which everything has happened", async () => 1)).rejects.toThrow(
    "two situations are called: a ward in which everything has happened",
  );
  await full();
});

/** One act on a proposal and one in a sitting. */
walkMatrix(
  [...matterRows, ...sittingRows].filter(({ act }) =>
    ["offers/withdraw-offer", "speeches/withdraw-request"].includes(act),
  ),
  made,
);

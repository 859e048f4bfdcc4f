/** Published minutes stay as they were published, and whoever changes a byte behind the application is found out. */
import { beforeEach, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { correctMinutes } from "#app/domain/minutes/correct-minutes.server.ts";
import { verifyMinutes } from "#app/domain/minutes/verify-minutes.server.ts";
import { canonicalHash } from "#app/platform/canonical.server.ts";
import { query } from "#tests/support/database.ts";
import { makeWorld, type World } from "#tests/support/make.ts";
import { minutesAt } from "#tests/support/states.ts";

const url = process.env.DATABASE_URL ?? "";
let world: World;
let ref: { ward: string; session: string };
const version = () => db.minutesVersion.findFirstOrThrow({ orderBy: { number: "asc" } });

beforeEach(async () => {
  world = await makeWorld();
  const { session } = await minutesAt("published")(world);
  ref = { ward: "saiwai", session: session ?? "" };
});

it("finds nothing after the acts, a correction among them", async () => {
  await correctMinutes(await world.viewer("secretariat"), ref, {
    place: "venue",
    after: "別の部屋",
    reason: "誤記のため",
  });
  expect(await verifyMinutes()).toEqual({ count: 2, findings: [] });
});

it("the application's own role can change or remove none of it", async () => {
  const asApp = (sql: string) => query(url, `SET ROLE kumin_app; ${sql}`);
  await expect(asApp(`UPDATE "MinutesVersion" SET sha256 = 'x'`)).rejects.toThrow("permission denied");
  await expect(asApp(`UPDATE "MinutesVersion" SET content = '{}'`)).rejects.toThrow("permission denied");
  await expect(asApp(`DELETE FROM "MinutesVersion"`)).rejects.toThrow("permission denied");
});

it("names the version of which one byte was changed by somebody above the application", async () => {
  const { id } = await version();
  await query(url, `UPDATE "MinutesVersion" SET content = jsonb_set(content, '{venue}', '"別の会場"') WHERE id = $1`, [
    id,
  ]);
  expect((await verifyMinutes()).findings).toEqual([
    expect.stringMatching(new RegExp(`^幸区 第1回幸区区民会議 第1版（${id}）の文が、示している値と合いません。$`)),
  ]);
});

it("names it too where the hash was changed with the text", async () => {
  const { id, content } = await version();
  const changed = { ...(content as object), venue: "別の会場" };
  await query(url, `UPDATE "MinutesVersion" SET content = $2, sha256 = $3 WHERE id = $1`, [
    id,
    JSON.stringify(changed),
    canonicalHash(changed),
  ]);
  expect((await verifyMinutes()).findings).toEqual([expect.stringContaining("掲載したときの記録と違います")]);
});

it("misses what is gone", async () => {
  const { id } = await version();
  await query(url, `DELETE FROM "MinutesVersion" WHERE id = $1`, [id]);
  expect((await verifyMinutes()).findings).toEqual([`掲載した記録のある版（${id}）がありません。`]);
});

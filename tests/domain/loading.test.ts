/** What a start may do to a database: load an empty one, go on with a demo that was cut off, and nothing else. */
import { afterAll, describe, expect, it } from "vitest";
import { alone, emptyByName, isToBeLoaded } from "#scripts/database/loading.ts";
import { copyTemplate, query } from "#tests/support/database.ts";

const admin = process.env.DATABASE_URL ?? "";
const made: string[] = [];
const fresh = async (name: string) => {
  made.push(name);
  return copyTemplate(admin, name);
};
afterAll(async () => {
  for (const name of made) await query(admin, `DROP DATABASE ${name} WITH (FORCE)`);
});

const ward = `INSERT INTO "Bureau" (id, name, kana, "sortKey") VALUES (gen_random_uuid(), '建設緑政局', 'けん', 'けん')`;
const installed = (kind: string, loadedAt: string) =>
  `INSERT INTO "Installation" (id, "cityName", kind, "loadingSince", "loadedAt") VALUES (1, '川崎市', '${kind}', now(), ${loadedAt})`;
const rows = async (url: string) =>
  (await query<{ count: number }>(url, `SELECT count(*)::int AS count FROM "Bureau"`))[0]?.count;

describe("a start", () => {
  it("loads a database without a row, and passes by one that is whole", async () => {
    const url = await fresh("loading_none");
    expect(await isToBeLoaded(url)).toBe(true);
    await query(url, installed("city", "now()"));
    expect(await isToBeLoaded(url)).toBe(false);
  });

  it("empties a demo that was cut off, and never a city", async () => {
    const url = await fresh("loading_cut");
    await query(url, `${installed("demo", "NULL")}; ${ward}`);
    expect(await isToBeLoaded(url)).toBe(true);
    expect(await rows(url)).toBe(0);
    await query(url, `${installed("city", "NULL")}; ${ward}`);
    expect(await isToBeLoaded(url)).toBe(false);
    expect(await rows(url)).toBe(1);
  });

  it("refuses rows of which nothing says what they are, as while a copy is restored, and leaves them", async () => {
    const url = await fresh("loading_others");
    await query(url, ward);
    await expect(isToBeLoaded(url)).rejects.toThrow("復元の途中なら、終わってから始めてください");
    await expect(isToBeLoaded(url)).rejects.toThrow("npm run seed -- --empty loading_others");
    expect(await rows(url)).toBe(1);
    await expect(emptyByName(url, "loading_none")).rejects.toThrow("つながっているデータベースは loading_others です");
    expect(await rows(url)).toBe(1);
    await emptyByName(url, "loading_others");
    expect(await isToBeLoaded(url)).toBe(true);
  });

  it("of two on one database prepares it alone, the other afterwards", async () => {
    const url = await fresh("loading_two");
    let inside = 0;
    const most: number[] = [];
    const turn = () =>
      alone(url, async () => {
        most.push(++inside);
        await new Promise((resolve) => setTimeout(resolve, 100));
        inside -= 1;
      });
    await Promise.all([turn(), turn(), turn()]);
    expect(most).toEqual([1, 1, 1]);
  });
});

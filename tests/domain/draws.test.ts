import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { checkDraw, drawn, hashOf, keyTextOf, workedExample } from "#app/domain/draws/draw.rules.ts";
import { drawData, drawPage } from "#app/domain/draws/draw-page.server.ts";
import { StartDrawInput } from "#app/domain/draws/draws.schema.ts";
import { enterDraw } from "#app/domain/draws/enter-draw.server.ts";
import { holdDraw } from "#app/domain/draws/hold-draw.server.ts";
import { startDraw } from "#app/domain/draws/start-draw.server.ts";
import { withdrawEntry } from "#app/domain/draws/withdraw-entry.server.ts";
import { query } from "#tests/support/database.ts";
import { makeWorld } from "#tests/support/make.ts";

const strata = [
  { name: "30代以下", seats: 2, reserves: 1 },
  { name: "40代以上", seats: 3, reserves: 2 },
];

describe("the rule of the draw", () => {
  it("is the example that stands on the page, done again by another program", () => {
    const { seed, publicWord, keys, order, entries } = workedExample;
    const again = entries.map(({ number }) =>
      execFileSync("sha256sum", { input: keyTextOf(seed, publicWord, number), encoding: "utf8" }).slice(0, 64),
    );
    expect(again).toEqual(keys);
    expect(drawn(workedExample).map(({ number }) => number)).toEqual(order);
    expect(drawn(workedExample).map(({ outcome }) => outcome)).toEqual(["chosen", "reserve", "not_chosen"]);
  });

  const draws = fc.record({
    seed: fc.string({ minLength: 1 }),
    publicWord: fc.string(),
    entries: fc
      .array(fc.nat(1), { minLength: 1, maxLength: 60 })
      .map((rows) => rows.map((stratum, index) => ({ number: index + 1, stratum }))),
  });

  it("fills each stratum from its own, whoever asks first, and the same way every time", () => {
    fc.assert(
      fc.property(draws, fc.nat(), ({ seed, publicWord, entries }, turn) => {
        const inputs = { seed, publicWord, strata, entries };
        const result = drawn(inputs);
        const turned = [...entries.slice(turn % entries.length), ...entries.slice(0, turn % entries.length)];
        expect(drawn({ ...inputs, entries: turned })).toEqual(result);
        for (const [index, stratum] of strata.entries()) {
          const own = result.filter((entry) => entry.stratum === index);
          const count = (outcome: string) => own.filter((entry) => entry.outcome === outcome).length;
          expect(count("chosen")).toBe(Math.min(stratum.seats, own.length));
          expect(count("reserve")).toBe(Math.min(stratum.reserves, Math.max(0, own.length - stratum.seats)));
        }
      }),
    );
  });

  it("shows any input that was changed afterwards", () => {
    fc.assert(
      fc.property(draws, ({ seed, publicWord, entries }) => {
        const inputs = { seed, publicWord, strata, entries, seedHash: hashOf(seed) };
        const result = drawn(inputs).map(({ number, place }) => ({ number, place }));
        expect(checkDraw({ ...inputs, result })).toBe("holds");
        expect(checkDraw({ ...inputs, result, seed: `${seed}x` })).toBe("other-seed");
        const more = [...entries, { number: entries.length + 1, stratum: 0 }];
        expect(checkDraw({ ...inputs, result, entries: more })).toBe("other-result");
        expect(checkDraw({ ...inputs, result: result.slice(1) })).toBe("other-result");
      }),
    );
  });
});

describe("a draw as it is held", () => {
  it("commits to its seed before anybody enters, and tells it only when it is drawn", async () => {
    const world = await makeWorld();
    const desk = await world.viewer("secretariat");
    const nobody = await world.viewer("anonymous");
    const { id } = await startDraw(desk, "saiwai", { title: "公募のくじ", strata });
    const ref = { ward: "saiwai", draw: id };
    await enterDraw(desk, ref, { stratum: 0, names: "甲山 一郎\n\n 乙川 春子 \n丙田 歩" });
    await enterDraw(desk, ref, { stratum: 1, names: "丁野 光" });
    const { seed } = await db.draw.findFirstOrThrow();
    const before = await drawPage(nobody, "saiwai", id);
    expect(before).toMatchObject({ held: null, seedHash: hashOf(seed) });
    expect(JSON.stringify(before)).not.toContain(seed);
    await expect(drawData(nobody, "saiwai", id)).rejects.toMatchObject({ kind: "not-found" });
    await holdDraw(desk, ref, { publicWord: "七夕" });
    const data = await drawData(nobody, "saiwai", id);
    expect(checkDraw(data)).toBe("holds");
    expect(data.entries).toEqual([
      { number: 1, stratum: 0 },
      { number: 2, stratum: 0 },
      { number: 3, stratum: 0 },
      { number: 4, stratum: 1 },
    ]);
    expect(JSON.stringify(await drawPage(nobody, "saiwai", id))).not.toMatch(/甲山|乙川|丙田|丁野/);
    const stored = await db.drawEntry.findMany({ orderBy: { number: "asc" }, select: { number: true, rank: true } });
    expect(stored.map(({ number, rank }) => ({ number, place: rank }))).toEqual(
      data.result.toSorted((a, b) => a.number - b.number),
    );
  });

  it("takes back an entry typed wrong before it is held; its number is given to nobody else", async () => {
    const world = await makeWorld();
    const desk = await world.viewer("secretariat");
    const { id } = await startDraw(desk, "saiwai", { title: "公募のくじ", strata });
    const ref = { ward: "saiwai", draw: id };
    await enterDraw(desk, ref, { stratum: 0, names: "甲山 一朗\n乙川 春子" });
    await withdrawEntry(desk, ref, { number: 1, reason: "氏名の誤り" });
    await expect(withdrawEntry(desk, ref, { number: 1, reason: "二度" })).rejects.toMatchObject({ kind: "not-found" });
    await withdrawEntry(desk, ref, { number: 2, reason: "辞退" });
    await enterDraw(desk, ref, { stratum: 0, names: "甲山 一郎\n乙川 春子" });
    await expect(enterDraw(desk, ref, { stratum: 1, names: "乙川　春子" })).rejects.toThrow("2度あります");
    await holdDraw(desk, ref, { publicWord: "七夕" });
    const data = await drawData(await world.viewer("anonymous"), "saiwai", id);
    const shown = await drawPage(await world.viewer("anonymous"), "saiwai", id);
    expect(shown.withdrawn.map(({ number, reason }) => [number, reason])).toEqual([
      [1, "氏名の誤り"],
      [2, "辞退"],
    ]);
    expect(data.entries.map(({ number }) => number)).toEqual([3, 4]);
    expect(checkDraw(data)).toBe("holds");
    const url = process.env.DATABASE_URL ?? "";
    await expect(query(url, `UPDATE "DrawEntry" SET "withdrawnAt" = now()`)).rejects.toThrow("draw_entry_late");
    await expect(query(url, `UPDATE "DrawEntry" SET "withdrawnAt" = NULL`)).rejects.toThrow("draw_entry_late");
  });

  it("is held once, and the database keeps it as it was", async () => {
    const world = await makeWorld();
    const desk = await world.viewer("secretariat");
    const { id } = await startDraw(desk, "saiwai", { title: "公募のくじ", strata });
    const ref = { ward: "saiwai", draw: id };
    await expect(holdDraw(desk, ref, { publicWord: "" })).rejects.toThrow("申し込んだ人がいません");
    await enterDraw(desk, ref, { stratum: 0, names: "甲山 一郎" });
    const url = process.env.DATABASE_URL ?? "";
    await expect(query(url, `UPDATE "Draw" SET seed = 'x'`)).rejects.toThrow("draw_stays");
    const twice = await Promise.allSettled([
      holdDraw(desk, ref, { publicWord: "一" }),
      holdDraw(desk, ref, { publicWord: "二" }),
    ]);
    expect(twice.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(query(url, `UPDATE "Draw" SET "publicWord" = 'x'`)).rejects.toThrow("draw_stays");
    await expect(query(url, `UPDATE "DrawEntry" SET rank = 9`)).rejects.toThrow("draw_entry_late");
    await expect(
      query(url, `INSERT INTO "DrawEntry" VALUES (gen_random_uuid(), '${id}', 0, 99, 'x', now(), NULL)`),
    ).rejects.toThrow("draw_entry_late");
  });
});

it("strata are typed a line each, and a wrong line is named", () => {
  const typed = StartDrawInput.parse({ title: "くじ", strata: "30代以下,2,1\n40代以上、3" });
  expect(typed.strata).toEqual([
    { name: "30代以下", seats: 2, reserves: 1 },
    { name: "40代以上", seats: 3, reserves: 0 },
  ]);
  const wrong = StartDrawInput.safeParse({ title: "くじ", strata: "30代以下,2,1\n40代以上,多め" });
  expect(wrong.error?.issues[0]?.message).toContain("2行目を");
});

/** Past sittings out of minutes that were written long ago. */
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { archiveMinutes } from "#app/domain/minutes/archive-minutes.server.ts";
import { readArchived } from "#app/domain/minutes/reading/archive.rules.ts";
import { sumsOf } from "#app/domain/minutes/reading/read-minutes.rules.ts";
import { verifyMinutes } from "#app/domain/minutes/verify-minutes.server.ts";
import { sessionRow } from "#app/domain/opendata/session-data.server.ts";
import { minutesPage } from "#app/domain/reports/minutes-page.server.ts";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { sessionListSelect } from "#app/domain/sessions/session-list.server.ts";
import { makeWorld, type World } from "#tests/support/make.ts";

const written = `令和8年度第1回幸区区民会議 会議録
1 会議名　令和8年度第1回幸区区民会議
2 議題（公開・非公開の別）
(1) 公園の夜間照明について（公開）
(2) その他（公開）
3 開催日時　令和8年5月20日（水）午後6時30分から午後8時10分まで
4 開催場所　幸区役所　第1会議室
5 傍聴人の数　2人
6 出席者　甲山一郎会長、丙田次郎
欠席者　戊井四郎
7 発言の内容
○甲山会長
ただいまから始めます。
公園の夜間照明について
○丙田委員
暗いと思います。
（資料説明）
`;

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
const take = async (text: string) =>
  archiveMinutes(await world.viewer("secretariat"), "saiwai", { name: "会議録.txt", text });
const read = async (session: string) => minutesPage(await world.viewer("anonymous"), { ward: "saiwai", session }, null);

it("becomes a sitting with published minutes: head, roll, items and words as they were written", async () => {
  const { key, day, statements, isNew } = await take(written);
  expect({ day, statements, isNew }).toEqual({ day: "2026-05-20", statements: 3, isNew: true });
  const { content, version } = await read(key);
  expect(content).toMatchObject({
    title: "令和8年度第1回幸区区民会議",
    startsAt: "2026-05-20T18:30:00+09:00",
    venue: "幸区役所　第1会議室",
    attendance: {
      present: [{ name: "甲山一郎", post: "会長" }, { name: "丙田次郎" }],
      absent: [{ name: "戊井四郎" }],
      observers: 2,
    },
    general: [{ speaker: "甲山会長", text: "ただいまから始めます。" }],
    items: [
      { title: "公園の夜間照明について", statements: [{ speaker: "丙田委員" }, { speaker: "" }] },
      { title: "その他" },
    ],
  });
  expect(version.number).toBe(1);
  expect(await verifyMinutes()).toEqual({ count: 1, findings: [] });
  const page = await sessionPage(await world.viewer("anonymous"), { ward: "saiwai", session: key });
  expect(page).toMatchObject({ isProvisional: false, minutes: { number: 1 }, session: { state: "closed" } });
});

it("is the same sitting when the same file comes again, and nobody's when another is of that day", async () => {
  const first = await take(written);
  expect(await take(written)).toEqual({ ...first, isNew: false });
  expect(await db.councilSession.count()).toBe(1);
  await expect(take(written.replace("5月20日（水）", "5月21日（木）"))).rejects.toThrow("別の日の第1回があります");
  await expect(take(`${written}○丁野委員\n後から。\n`)).rejects.toThrow("この日の会議は、すでにあります");
});

describe("what cannot be known is not made up", () => {
  it.each([
    ["開催日が読み取れません", written.replace(/^3 .*$/m, "3 開催日時　未定")],
    ["開会の時刻が読み取れません", written.replace("午後6時30分から午後8時10分まで", "")],
    ["開会の時刻が読み取れません", written.replace("午後8時10分", "午後5時10分")],
    ["決まらない行があります（18行目）", `${written.replace("（資料説明）", "資料を説明します。")}1 段差\n`],
    ["発言が読み取れません", written.split("\n").slice(0, 11).join("\n")],
    ["どの期にも入っていません", written.replace("令和8年5月20日（水）", "昭和60年5月20日（月）")],
  ])("refused: %s", async (words, text) => {
    await expect(take(text)).rejects.toThrow(words);
    expect(await db.councilSession.count()).toBe(0);
  });

  it("every character of the text is accounted for", () => {
    const { reading } = readArchived(written, () => false);
    const { total, taken, heading, stage, left_out, unsure } = sumsOf(reading.lines);
    expect(total).toBe(written.length);
    expect(taken + heading + stage + left_out + unsure).toBe(total);
    expect(unsure).toBe(0);
  });
});

it("has no end where the text has none: nothing is made up, on no page and in no data", async () => {
  const { key } = await take(written.replace("から午後8時10分まで", "から"));
  const { content } = await read(key);
  expect(content).toMatchObject({ startsAt: "2026-05-20T18:30:00+09:00", endsAt: null });
  const page = await sessionPage(await world.viewer("anonymous"), { ward: "saiwai", session: key });
  expect(page.session.endsAt).toBeNull();
  expect(JSON.stringify(page)).not.toContain("午後6時31分");
  const row = await db.councilSession.findFirstOrThrow({ select: { ...sessionListSelect } });
  expect(sessionRow(row as never).endsAt).toBeNull();
});

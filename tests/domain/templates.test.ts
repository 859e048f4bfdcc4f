import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { deliverNotice } from "#app/domain/delivery/deliver-notice.server.ts";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { sessionDocument } from "#app/domain/documents/session-papers.server.ts";
import { announceSession } from "#app/domain/sessions/announce-session.server.ts";
import { draftSession } from "#app/domain/sessions/draft-session.server.ts";
import { reviseTemplates } from "#app/domain/templates/revise-templates.server.ts";
import { firstTemplates, TemplatesInput } from "#app/domain/templates/templates.schema.ts";
import { wordsOf } from "#app/platform/apart/words.ts";
import { fileKinds } from "#app/shared/file-kinds.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { makeWorld, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let desk: Viewer;
let ref: { ward: string; session: string };
beforeEach(async () => {
  world = await makeWorld();
  desk = await world.viewer("secretariat");
  ref = await makeSession(world, "announced");
});

const words = async (file: string) =>
  wordsOf((await sessionDocument(desk, ref, file)).bytes, fileKinds.docx?.type ?? "");
const set = (values: Partial<typeof firstTemplates>, revision = 1) =>
  reviseTemplates(desk, "saiwai", { ...firstTemplates, ...values, revision });

it("the sentences of a 開催通知 are the council's own, their blanks filled from the sitting", async () => {
  expect(await words("notice.docx")).toContain("第1回幸区区民会議を次のとおり開催しますので");
  await set({
    noticeOpening: "{会場}で{会議}を開きます。",
    noticeDue: "{出欠の期限}までに、お返事をください。",
    noticeClosing: "駐車場の数に限りがあります。\n公共交通機関を御利用ください。",
  });
  const text = await words("notice.docx");
  for (const said of [
    "　幸区市民館 会議室で第1回幸区区民会議を開きます。",
    "　令和8年11月27日(金)までに、お返事をください。",
    "　公共交通機関を御利用ください。",
  ])
    expect(text).toContain(said);
  expect(text).not.toContain("御出席くださるよう");
});

describe("blanks", () => {
  const tried = (noticeClosing: string) =>
    TemplatesInput.safeParse({ ...firstTemplates, noticeClosing, orderBefore: "開会", revision: "1" });

  it.each([
    ["{日付}に開きます。", "「{日付}」は使えません。使えるのは、{会議}、{日時}、"],
    ["{日時に開きます。", "組が合いません"],
    ["日時}に開きます。", "組が合いません"],
    ["{会場}と{会塲}", "「{会塲}」は使えません"],
  ])("%s is refused with what is wrong", (sentence, said) => {
    expect(tried(sentence).error?.issues[0]?.message).toContain(said);
  });

  it("are taken as a Japanese keyboard gives them", () => {
    expect(tried("｛ 日時 ｝に{会場 }で").data?.noticeClosing).toBe("{日時}に{会場}で");
  });

  it("have no place in lines that are never filled", () => {
    const order = TemplatesInput.safeParse({ ...firstTemplates, orderBefore: "｛会議｝", revision: "1" });
    expect(order.success).toBe(false);
  });
});

it("members are told in the same words by mail, on paper, and in what is looked at before", async () => {
  await set({
    noticeOpening: "{会議}にお越しください。",
    noticeDue: "{出欠の期限}まで。",
    noticeClosing: "駐車場なし。",
  });
  const { id } = await draftSession(desk, "saiwai", { date: "2026-12-17" });
  const { notice } = await deskSession(desk, { ward: "saiwai", session: id });
  expect(notice).toEqual({
    opening: ["第2回幸区区民会議にお越しください。"],
    due: ["令和8年12月11日(金)まで。"],
    closing: ["駐車場なし。"],
  });
  await announceSession(desk, { ward: "saiwai", session: id }, {});
  const letter = await db.notice.findFirstOrThrow({ where: { kind: "session-announced", subjectId: id } });
  await deliverNotice(letter.id, desk.now);
  const { text } = await db.notice.findUniqueOrThrow({ where: { id: letter.id } });
  for (const said of Object.values(notice).flat()) expect(text).toContain(said);
});

it("a 会議次第 begins and ends as the council does, and a 席次 is a plan of its room", async () => {
  await set({ orderBefore: "開会\n区長の挨拶", orderAfter: "事務連絡\n閉会", seating: "rows" });
  const order = await words("agenda.docx");
  expect(order).toMatch(/○　開会\s*○　区長の挨拶[\s\S]*公園の夜間照明[\s\S]*○　事務連絡\s*○　閉会/);
  const seats = await words("seating.docx");
  for (let place = 0; place < 19; place += 1) expect(seats).toContain(`委員${place} 名`);
  expect(seats).toContain("傍聴席");
  await set({ seating: "list" }, 2);
  expect(await words("seating.docx")).not.toContain("傍聴席");
});

it("new drafts get the standing items; those prepared before keep theirs", async () => {
  await set({ standingItems: "部会からの報告\nその他" });
  const { id } = await draftSession(desk, "saiwai");
  const items = await db.agendaItem.findMany({ where: { sessionId: id }, orderBy: { position: "asc" } });
  expect(items.map(({ title, kind, label }) => `${label} ${title} ${kind}`)).toEqual([
    "1 前回会議録の確認 report",
    "2 部会からの報告 report",
    "3 その他 other",
  ]);
  await set({ standingItems: "" }, 2);
  const { id: bare } = await draftSession(desk, "saiwai");
  expect(await db.agendaItem.count({ where: { sessionId: bare } })).toBe(1);
});

it("two clerks at once: the later save is shown what the first stored", async () => {
  await set({ seating: "rows" });
  await expect(set({ seating: "square" })).rejects.toMatchObject({
    stored: { revision: 2, differences: [{ label: "席の並べ方", stored: "教室型", typed: "ロの字" }] },
  });
});

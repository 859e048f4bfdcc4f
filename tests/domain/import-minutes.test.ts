/** Minutes written elsewhere: read, decided by a person where it is not sure, taken into the draft. */
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { importDesk } from "#app/domain/desk/minutes-import.server.ts";
import { beginImport } from "#app/domain/minutes/begin-import.server.ts";
import { composeMinutes } from "#app/domain/minutes/compose-minutes.server.ts";
import { decideImport } from "#app/domain/minutes/decide-import.server.ts";
import { draftMinutes } from "#app/domain/minutes/draft-minutes.server.ts";
import { importText } from "#app/domain/minutes/import-text.server.ts";
import { takeImport } from "#app/domain/minutes/take-import.server.ts";
import { asUpload } from "#prisma/seed/papers.ts";
import { makeWorld, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let ref: { ward: string; session: string };
const desk = () => world.viewer("secretariat");
const nothing = { lines: {}, leaveOut: "", words: [], whose: [] };

const text = [
  "会議録",
  "公園の夜間照明",
  "○委員長",
  "始めます。",
  "（資料確認）",
  "○委員3委員",
  "次の点です。",
  "1 園路",
  "○丁野委員",
  "賛成です。",
  "○事務局　調べます。",
].join("\n");

async function begin(words = text) {
  const { id } = await beginImport(await desk(), ref, { name: "会議録.txt", text: words });
  return { ...ref, import: id };
}

beforeEach(async () => {
  world = await makeWorld();
  ref = await makeSession(world, "closed");
  await draftMinutes(await desk(), ref);
});

describe("an import", () => {
  it("lists what is not sure, and is not taken before a person has said", async () => {
    const source = await begin();
    const page = await importDesk(await desk(), source, 1);
    expect(page).toMatchObject({ unsure: 1, open: 1, isReady: false });
    expect(page.asked).toMatchObject([{ number: 8, before: "次の点です。", text: "1 園路", after: "○丁野委員" }]);
    expect(page.speakers.filter(({ isSettled }) => !isSettled).map(({ word }) => word)).toEqual(["丁野委員"]);
    await expect(takeImport(await desk(), source)).rejects.toThrow("決めていない行が1行");
    await decideImport(await desk(), source, { ...nothing, lines: { "8": "taken" } });
    await expect(takeImport(await desk(), source)).rejects.toThrow("だれの発言か決めていないものが1件");
  });

  it("becomes statements under their items, with the words of the roll, and keeps what it was read from", async () => {
    const source = await begin();
    const whose = world.council.members[4] ?? "";
    await decideImport(await desk(), source, {
      ...nothing,
      lines: { "8": "taken" },
      words: ["丁野委員"],
      whose: [whose],
    });
    await takeImport(await desk(), source);
    const rows = await db.statement.findMany({ where: { importId: { not: null } }, orderBy: { position: "asc" } });
    expect(
      rows.map(({ speaker, label, text: words, fromLine, toLine }) => [speaker, label, words, fromLine, toLine]),
    ).toEqual([
      ["presiding", "委員0委員長", "始めます。", 3, 4],
      ["stage", "", "（資料確認）", 5, 5],
      ["member", "委員3委員", "次の点です。\n1 園路", 6, 8],
      ["member", "委員4委員", "賛成です。", 9, 10],
      ["staff", "事務局", "調べます。", 11, 11],
    ]);
    const session = await db.councilSession.findFirstOrThrow();
    const content = await composeMinutes(db, session);
    const item = content.items.find(({ number }) => number === 2);
    expect(item?.isClosed === false && item.statements.map((one) => one.text)).toContain("賛成です。");
    expect((await db.minutesImport.findFirstOrThrow()).text).toBe(text);
    await expect(takeImport(await desk(), source)).rejects.toThrow("取り込みました");
    await expect(decideImport(await desk(), source, nothing)).rejects.toThrow("取り込みました");
    await expect(db.minutesImport.updateMany({ data: { text: "別の文" } })).rejects.toThrow("import_stays");
  });

  it("leaves out what a person says, by number, and accounts for every character", async () => {
    const source = await begin();
    await expect(decideImport(await desk(), source, { ...nothing, leaveOut: "3-99" })).rejects.toThrow("行の番号");
    await decideImport(await desk(), source, { ...nothing, lines: { "8": "heading" }, leaveOut: "１、９－１０" });
    const { sums, speakers, asked } = await importDesk(await desk(), source, 1);
    expect(sums).toMatchObject({ left_out: "会議録\n○丁野委員\n賛成です。\n".length, unsure: 0, total: text.length });
    expect(sums.taken + sums.heading + sums.stage + sums.left_out).toBe(text.length);
    expect(speakers.map(({ word }) => word)).toEqual(["委員長", "委員3委員", "事務局"]);
    expect(asked.map(({ number, chosen }) => [number, chosen])).toEqual([[8, "heading"]]);
  });

  it("asks about some lines at a time, and keeps what was said of the others", async () => {
    const many = Array.from({ length: 60 }, (_, index) => `${index + 1} 番目`);
    const source = await begin(`○事務局\n次のとおりです。\n${many.join("\n")}`);
    const first = await importDesk(await desk(), source, 1);
    expect(first).toMatchObject({ unsure: 60 });
    const answers = (asked: { number: number }[]) =>
      Object.fromEntries(asked.map(({ number }) => [String(number), "taken" as const]));
    await decideImport(await desk(), source, { ...nothing, lines: answers(first.asked) });
    const second = await importDesk(await desk(), source, 1);
    expect(second.unsure).toBe(60 - first.asked.length);
    expect(second.asked[0]).toMatchObject({ number: 53, chosen: null });
    await decideImport(await desk(), source, { ...nothing, lines: answers(second.asked.slice(0, second.unsure)) });
    expect(await importDesk(await desk(), source, 1)).toMatchObject({ unsure: 0, isReady: true, statements: 1 });
  });

  it("takes a long sitting whole", async () => {
    const source = await begin(Array.from({ length: 4000 }, (_, index) => `○事務局　${index}番目です。`).join("\n"));
    expect(await takeImport(await desk(), source)).toEqual({ statements: 4000 });
    const last = await db.statement.findFirstOrThrow({ orderBy: { position: "desc" } });
    expect(last).toMatchObject({ text: "3999番目です。", fromLine: 4000 });
    expect(await db.statement.count({ where: { importId: source.import } })).toBe(4000);
  });

  it("of words without a speaker asks whose they are", async () => {
    const source = await begin("○事務局\n始めます。\n1 開会\nよろしくお願いします。");
    await decideImport(await desk(), source, { ...nothing, lines: { "3": "heading", "4": "taken" } });
    const page = await importDesk(await desk(), source, 1);
    expect(page.speakers.filter(({ isSettled }) => !isSettled).map(({ word }) => word)).toEqual([""]);
    const lines = { "3": "heading", "4": "taken" } as const;
    await decideImport(await desk(), source, { ...nothing, lines, words: [undefined], whose: ["other"] });
    await takeImport(await desk(), source);
    expect(await db.statement.findFirst({ where: { text: "よろしくお願いします。" } })).toMatchObject({
      label: "発言者",
    });
  });

  it("holds the head of the text against the record, and says what does not fit", async () => {
    const source = await begin("日時　令和8年11月24日(水) 午前10時から午前9時まで\n傍聴者　3名\n○事務局\n始めます。");
    expect((await importDesk(await desk(), source, 1)).slips).toEqual([
      "日付と曜日が合っていません。",
      "終わりの時刻が、始まりの時刻より前です。",
      "終わりは午前9時と書かれていますが、記録では午前10時です。",
      "傍聴者は3名と書かれていますが、記録では0名です。",
    ]);
  });

  it("of minutes that name no speaker is refused in words", async () => {
    const source = await begin("照明について\n話し合いました");
    await expect(takeImport(await desk(), source)).rejects.toThrow("決めていない行が1行");
    const titles = await begin("照明について\n");
    await expect(takeImport(await desk(), titles)).rejects.toThrow("発言が読み取れません");
    await expect(begin("　\n")).rejects.toThrow("貼り付けてください");
  });
});

describe("what minutes come in", () => {
  const from = async (name: string, bytes: Uint8Array) => (await importText([asUpload(name, bytes)], "")).text;
  it("a text of UTF-8 or CP932, and nothing that is neither", async () => {
    expect(await from("a.txt", new TextEncoder().encode("○会長\nはい。"))).toBe("○会長\nはい。");
    expect(await from("b.txt", new Uint8Array([0x81, 0x9b, 0x89, 0xef, 0x92, 0xb7]))).toBe("○会長");
    await expect(from("c.txt", new Uint8Array([0xff, 0xfe, 0xff]))).rejects.toThrow("読めません");
    await expect(from("d.pdf", new Uint8Array([1]))).rejects.toThrow("Word");
  });

  it("a transcript: its voices are speakers, its frame is left out", async () => {
    const vtt = [
      "WEBVTT",
      "",
      "1",
      "00:00:01.000 --> 00:00:04.000",
      "<v 委員長>始めます。",
      "",
      "2",
      "00:00:05.000 --> 00:00:09.000",
      "<v 委員長>いかがですか。",
      "",
      "00:00:10.000 --> 00:00:12.000",
      "<v 委員3>賛成です。</v>",
    ].join("\r\n");
    const source = await begin(vtt);
    const page = await importDesk(await desk(), source, 1);
    expect(page).toMatchObject({ isReady: true, statements: 2 });
    await takeImport(await desk(), source);
    const rows = await db.statement.findMany({ where: { importId: { not: null } }, orderBy: { position: "asc" } });
    expect(rows.map(({ label, text: words }) => [label, words])).toEqual([
      ["委員0委員長", "始めます。\nいかがですか。"],
      ["委員3委員", "賛成です。"],
    ]);
  });
});

it("has a heading within an item as 論点, where a person says so", async () => {
  const source = await begin();
  await decideImport(await desk(), source, {
    ...nothing,
    lines: { "8": "topic" },
    words: ["丁野委員"],
    whose: [world.council.members[4] ?? ""],
  });
  await takeImport(await desk(), source);
  const { items } = await composeMinutes(db, await db.councilSession.findFirstOrThrow());
  const item = items.find(({ number }) => number === 2);
  expect(
    item?.isClosed === false && item.statements.map(({ speaker, text, isTopic }) => [speaker, text, isTopic]),
  ).toEqual([
    ["", "照明について話し合った。", undefined],
    ["委員0委員長", "始めます。", undefined],
    ["", "（資料確認）", undefined],
    ["委員3委員", "次の点です。", undefined],
    ["", "1 園路", true],
    ["委員4委員", "賛成です。", undefined],
    ["事務局", "調べます。", undefined],
  ]);
});

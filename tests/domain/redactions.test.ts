/** Words of published minutes kept from the public: gone from every door, and marked with the ground alone. */
import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { publicationCheck } from "#app/domain/desk/publication-check.server.ts";
import { minutesFile } from "#app/domain/documents/minutes-files.server.ts";
import { approveMinutes } from "#app/domain/minutes/approve-minutes.server.ts";
import { correctMinutes } from "#app/domain/minutes/correct-minutes.server.ts";
import { draftMinutes } from "#app/domain/minutes/draft-minutes.server.ts";
import { draftMinutesPage } from "#app/domain/minutes/draft-minutes-page.server.ts";
import { publishMinutes } from "#app/domain/minutes/publish-minutes.server.ts";
import { redactStatement } from "#app/domain/minutes/redact-statement.server.ts";
import { requestConfirmation } from "#app/domain/minutes/request-confirmation.server.ts";
import { reviseStatement } from "#app/domain/minutes/revise-statement.server.ts";
import { writeStatement } from "#app/domain/minutes/write-statement.server.ts";
import { minutesPage, readableMinutes } from "#app/domain/reports/minutes-page.server.ts";
import { addDays } from "#app/shared/dates.ts";
import { makeWorld, today, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let ref: { ward: string; session: string };
const desk = () => world.viewer("secretariat");
const anybody = () => world.viewer("anonymous");
const secret = "辰巳 小夜子";
const mark = "【非公開】（個人に関する情報）";

async function say(text: string, label = "所長"): Promise<string> {
  const item = await db.agendaItem.findFirstOrThrow({ where: { position: 2 } });
  await writeStatement(await desk(), ref, { speaker: "staff", label, text, itemId: item.id });
  return (await db.statement.findFirstOrThrow({ orderBy: { id: "desc" } })).id;
}
const keepBack = async (
  statement: string,
  words: string | undefined,
  cover: "here" | "once" | "everywhere" | "whole" = "here",
  nth = 1,
) => redactStatement(await desk(), { ...ref, statement }, { words, cover, nth, ground: "personal" });

async function publish() {
  await requestConfirmation(await desk(), ref, { confirmBy: addDays(today, 7) });
  await approveMinutes(await world.viewer("chair"), ref, { earlyReason: "全員の返事があったため" });
  await publishMinutes(await desk(), ref, {});
}
const unpacked = (bytes: Uint8Array) =>
  Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join("\n");
const everyDoor = async () => {
  const word = await minutesFile(await anybody(), ref, "minutes.docx", null);
  const plain = await minutesFile(await anybody(), ref, "minutes.txt", null);
  const marked = await minutesFile(await anybody(), ref, "minutes.xml", null);
  return {
    data: JSON.stringify(await minutesPage(await anybody(), ref, null)),
    word: unpacked(word.bytes),
    text: new TextDecoder().decode(plain.bytes),
    xml: new TextDecoder().decode(marked.bytes),
  };
};

beforeEach(async () => {
  world = await makeWorld();
  ref = await makeSession(world, "closed");
  await draftMinutes(await desk(), ref);
});

describe("words kept back", () => {
  it("are in nothing a reader can fetch, nor in the stored version, and a mark with the ground is", async () => {
    const first = await say(`${secret}さんの家の前です。`);
    await say(`先ほどの${secret}さんですが、${secret}さんは留守でした。`);
    expect(await keepBack(first, secret, "everywhere")).toEqual({ count: 3 });
    await publish();
    for (const [door, text] of Object.entries(await everyDoor())) {
      expect(text, door).not.toContain("辰巳");
      expect(text, door).toContain(mark);
    }
    const version = await db.minutesVersion.findFirstOrThrow();
    expect(JSON.stringify(version)).not.toContain("辰巳");
    expect(JSON.stringify(await db.auditEvent.findMany())).not.toContain("辰巳");
  });

  it("may be one of several places, or a whole statement with whoever made it", async () => {
    const one = await say("甲は乙に、甲は丙に話した。");
    await keepBack(one, "甲", "once", 2);
    const all = await say("名前を言います。", "傍聴していた丁川さん");
    await keepBack(all, undefined, "whole");
    await publish();
    const { content } = await readableMinutes(await anybody(), ref, null);
    const item = content.items.find(({ number }) => number === 2);
    expect(item?.isClosed === false && item.statements.slice(-2).map(({ speaker, text }) => [speaker, text])).toEqual([
      ["所長", `甲は乙に、${mark}は丙に話した。`],
      ["", mark],
    ]);
    expect((await everyDoor()).text).not.toContain("丁川");
  });

  it("stay kept back when the statement is edited around them", async () => {
    const id = await say(`${secret}さんが来ました。`);
    await keepBack(id, secret);
    const item = await db.agendaItem.findFirstOrThrow({ where: { position: 2 } });
    const text = `きのう、${secret}さんが急に来ました。後で${secret}さんに電話しました。`;
    const edited = { speaker: "staff", label: "所長", text, itemId: item.id, revision: 1 } as const;
    await reviseStatement(await desk(), { ...ref, statement: id }, edited);
    await publish();
    expect((await everyDoor()).text).toContain(`きのう、${mark}さんが急に来ました。後で${mark}さんに電話しました。`);
  });

  it("are not given away by a correction of the published text, nor lost from the draft by it", async () => {
    const id = await say(`${secret}さんの家の前です。`);
    await keepBack(id, secret);
    await publish();
    const input = { place: id, reason: "誤記のため" };
    await expect(correctMinutes(await desk(), ref, { ...input, after: `${secret}さんの家の裏です。` })).rejects.toThrow(
      "非公開にしたことば",
    );
    await expect(correctMinutes(await desk(), ref, { ...input, after: "家の裏です。" })).rejects.toThrow(
      "そのまま残して",
    );
    for (const given of [
      { place: "staff", after: `所長、${secret}`, reason: "誤記のため" },
      { place: "venue", after: "幸区役所", reason: `${secret}の申出` },
    ])
      await expect(correctMinutes(await desk(), ref, given)).rejects.toThrow("非公開にしたことば");
    await correctMinutes(await desk(), ref, { ...input, after: `${mark}さんの家の裏です。` });
    const doors = await everyDoor();
    expect(doors.data).toContain("家の裏です。");
    for (const text of Object.values(doors)) expect(text).not.toContain("辰巳");
    expect((await db.statement.findUniqueOrThrow({ where: { id } })).text).toContain(secret);
  });

  it("are read by members who check the draft, apart from what will be published", async () => {
    await keepBack(await say(`${secret}さんの家の前です。`), secret);
    await requestConfirmation(await desk(), ref, { confirmBy: addDays(today, 7) });
    const page = await draftMinutesPage(await world.viewer("member"), ref);
    expect(JSON.stringify(page.content)).not.toContain("辰巳");
    expect(page.closed.map(({ pieces }) => pieces.map(({ text }) => text).join(""))).toEqual([
      `${secret}さんの家の前です。`,
    ]);
    await expect(draftMinutesPage(await world.viewer("adviser"), ref)).rejects.toThrow();
  });

  it("are refused where they are not written, on a ground the body does not have, and twice", async () => {
    const id = await say("説明しました。");
    await expect(keepBack(id, "辰巳")).rejects.toThrow("見つかりません");
    await expect(keepBack(id, "説明", "once", 3)).rejects.toThrow("1か所です");
    await keepBack(id, "説明");
    await expect(keepBack(id, "説明")).rejects.toThrow("もう非公開にしています");
    await keepBack(id, undefined, "whole");
    await expect(keepBack(id, undefined, "whole")).rejects.toThrow("もう非公開にしています");
    world = await makeWorld({ opening: { byDefault: "open", closeBy: "vote", grounds: ["law"] } });
    ref = await makeSession(world, "closed");
    await draftMinutes(await desk(), ref);
    await expect(keepBack(await say("説明しました。"), "説明")).rejects.toThrow("会議のきまりにありません");
  });
});

it("before publication, words kept back in one place and open in another are shown, and likely personal information", async () => {
  await keepBack(await say(`${secret}さんの家の前です。`), secret);
  await say(`${secret}さんの番号は044-000-0001です。丁川様も来ました。皆さんも。委員0さんも。`);
  await requestConfirmation(await desk(), ref, { confirmBy: addDays(today, 7) });
  const { leftovers, hidden } = await publicationCheck(await desk(), ref);
  expect(leftovers.map(({ kind, words }) => [kind, words])).toEqual([
    ["redacted", secret],
    ["telephone", "044-000-0001"],
    ["name", "小夜子さん"],
    ["name", "丁川様"],
  ]);
  expect(hidden.redactions).toMatchObject([{ words: secret, ground: "個人に関する情報" }]);
});

/** Writing the draft: splitting, joining and moving statements, and what becomes of what is kept from the public. */
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { minutesEditor } from "#app/domain/desk/minutes-editor.server.ts";
import { composeMinutes } from "#app/domain/minutes/compose-minutes.server.ts";
import { draftMinutes } from "#app/domain/minutes/draft-minutes.server.ts";
import { mergeStatement } from "#app/domain/minutes/merge-statement.server.ts";
import { moveStatement } from "#app/domain/minutes/move-statement.server.ts";
import { redactStatement } from "#app/domain/minutes/redact-statement.server.ts";
import { reviseStatement } from "#app/domain/minutes/revise-statement.server.ts";
import { splitStatement } from "#app/domain/minutes/split-statement.server.ts";
import { writeStatement } from "#app/domain/minutes/write-statement.server.ts";
import { makeWorld, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let ref: { ward: string; session: string };
let itemId: string;
const desk = () => world.viewer("secretariat");
const at = (statement: string) => ({ ...ref, statement });
const asStored = async (id: string) => {
  const { label, text, revision } = await db.statement.findUniqueOrThrow({ where: { id } });
  return { who: label, text, revision };
};
const say = async (text: string, who = "所長", afterId?: string) =>
  (await writeStatement(await desk(), ref, { who, text, itemId, afterId })).id;
const read = async () => {
  const { statements } = await minutesEditor(await desk(), ref, 1, null);
  return statements.map(({ heading, who, text }) => [heading, who, text].filter((part) => part !== null).join("|"));
};
const publicWords = async () =>
  JSON.stringify(
    await composeMinutes(db, await db.councilSession.findFirstOrThrow({ where: { minutes: { isNot: null } } })),
  );

beforeEach(async () => {
  world = await makeWorld();
  ref = await makeSession(world, "closed");
  await draftMinutes(await desk(), ref);
  await db.statement.deleteMany();
  itemId = (await db.agendaItem.findFirstOrThrow({ where: { position: 2 } })).id;
});

describe("a statement", () => {
  it("is split where the clerk says, by place or by words, with the same speaker", async () => {
    const id = await say("一つ目です。 二つ目です。三つ目です。");
    await splitStatement(await desk(), at(id), { ...(await asStored(id)), at: 7 });
    const second = (await db.statement.findFirstOrThrow({ where: { text: { startsWith: "二つ目" } } })).id;
    await splitStatement(await desk(), at(second), { ...(await asStored(second)), from: "三つ目" });
    expect(await read()).toEqual([
      expect.stringContaining("公園の夜間照明|所長|一つ目です。"),
      "所長|二つ目です。",
      "所長|三つ目です。",
    ]);
    const stored = await asStored(id);
    await expect(splitStatement(await desk(), at(id), { ...stored, from: "ない" })).rejects.toThrow("分けるところ");
  });

  it("is joined to the one before it in its item, and stored as typed in the same act", async () => {
    await say("前です。", "甲山所長");
    const id = await say("後です。");
    const typed = { ...(await asStored(id)), text: "後でした。" };
    await expect(mergeStatement(await desk(), at(id), typed)).rejects.toThrow(
      "前の発言は「甲山所長」、この発言は「所長」",
    );
    await mergeStatement(await desk(), at(id), { ...typed, mixed: "on" });
    expect(await read()).toEqual([expect.stringMatching(/\|甲山所長\|前です。\n後でした。$/)]);
  });

  it("moves through its item and into the one beside it, and no further than the first and the last", async () => {
    const one = await say("一");
    const two = await say("二");
    const move = async (id: string, to: "up" | "down") =>
      moveStatement(await desk(), at(id), { ...(await asStored(id)), to });
    await move(two, "up");
    expect((await read()).map((line) => line.slice(-1))).toEqual(["二", "一"]);
    await move(one, "down");
    expect(await read()).toEqual([
      expect.stringContaining("公園の夜間照明|所長|二"),
      expect.stringMatching(/^議題3.*一$/),
    ]);
    await expect(move(one, "down")).rejects.toThrow("これより先には");
    await move(one, "up");
    for (let count = 0; count < 2; count += 1) await move(two, "up");
    expect((await read())[0]).toMatch(/^会議全体.*二$/);
    await expect(move(two, "up")).rejects.toThrow("これより先には");
  });

  it("is written behind another, wherever that stands", async () => {
    const one = await say("一");
    await say("三");
    await say("二", "こう所長", one);
    expect((await read()).map((line) => line.slice(-1))).toEqual(["一", "二", "三"]);
  });

  it("is by whom the letters mean, and asks where they may mean more than one", async () => {
    const id = await say("暗いと思います。", "委員3");
    expect((await asStored(id)).who).toBe("委員3委員");
    expect(await db.statement.findUniqueOrThrow({ where: { id } })).toMatchObject({
      speaker: "member",
      memberId: world.council.members[3],
    });
    await expect(say("x", "ん")).rejects.toThrow("に当てはまる委員はいません");
  });
});

describe("what is kept from the public", () => {
  const secret = "CANARY";
  const kept = { cover: "here", words: secret, nth: 1, ground: "personal" } as const;

  it("stays so in both halves, when joined, and when it is cut through", async () => {
    const id = await say(`前の${secret}さん。後の${secret}さん。`);
    await redactStatement(await desk(), at(id), kept);
    expect(await publicWords()).not.toContain("CANARY");
    for (const place of [10, 5, 16]) {
      const { id: second } = await splitStatement(await desk(), at(id), { ...(await asStored(id)), at: place });
      expect(await publicWords()).not.toMatch(/CA|NARY|RY/);
      await mergeStatement(await desk(), at(second), await asStored(second));
      expect(await publicWords()).not.toMatch(/CA|NARY|RY/);
    }
  });

  it("is not cut out unseen, to come back open elsewhere", async () => {
    const id = await say(`前の${secret}さん。`);
    await redactStatement(await desk(), at(id), kept);
    const cut = reviseStatement(await desk(), at(id), { ...(await asStored(id)), text: "前のさん。" });
    await expect(cut).rejects.toThrow("非公開にしたことばが消えます");
    expect(await publicWords()).not.toContain("CANARY");
  });

  it("in a closed item is not moved out into an open one by an arrow", async () => {
    await db.agendaItem.update({ where: { id: itemId }, data: { closedAt: new Date(), closedGround: "personal" } });
    const id = await say("閉じている。");
    const down = moveStatement(await desk(), at(id), { ...(await asStored(id)), to: "down" });
    await expect(down).rejects.toThrow("公開の議題と非公開の議題の間");
  });

  it("in whole is not joined to what is open", async () => {
    await say("開いている。");
    const id = await say("閉じている。");
    await redactStatement(await desk(), at(id), { cover: "whole", nth: 1, ground: "personal" });
    await expect(mergeStatement(await desk(), at(id), await asStored(id))).rejects.toThrow("全体を非公開");
  });
});

it("two clerks on one statement: the second is shown what the first stored, and both their words are there", async () => {
  const id = await say("始めの文。");
  const opened = await asStored(id);
  await reviseStatement(await desk(), at(id), { ...opened, text: "甲の文。" });
  const late = reviseStatement(await desk(), at(id), { ...opened, text: "乙の文。" });
  await expect(late).rejects.toMatchObject({
    stored: { revision: 2, differences: [{ label: "発言", stored: "甲の文。", typed: "乙の文。" }] },
  });
  const move = moveStatement(await desk(), at(id), { ...opened, text: "乙の文。", to: "up" });
  await expect(move).rejects.toMatchObject({ stored: { revision: 2 } });
  expect((await asStored(id)).text).toBe("甲の文。");
});

it("a speaker whose name was not touched stays who they were stored as", async () => {
  const id = await say("意見です。", "所長");
  await db.statement.update({ where: { id }, data: { speaker: "other", label: "何野委員" } });
  await reviseStatement(await desk(), at(id), { ...(await asStored(id)), text: "意見でした。" });
  expect(await db.statement.findUniqueOrThrow({ where: { id } })).toMatchObject({
    speaker: "other",
    text: "意見でした。",
  });
});

it("a form opened before a statement was moved to another item does not take it back unseen", async () => {
  const id = await say("文。");
  const opened = { ...(await asStored(id)), itemId };
  await moveStatement(await desk(), at(id), { ...(await asStored(id)), to: "down" });
  await expect(reviseStatement(await desk(), at(id), opened)).rejects.toMatchObject({
    stored: { differences: [{ label: "議題" }] },
  });
});

it("a save that changes nothing leaves no trace", async () => {
  const id = await say("文。");
  const before = await db.auditEvent.count();
  expect(await reviseStatement(await desk(), at(id), await asStored(id))).toEqual({ revision: 1, label: "所長" });
  expect(await db.auditEvent.count()).toBe(before);
});

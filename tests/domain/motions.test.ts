import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { settleAgendaItem } from "#app/domain/agenda/settle-item.server.ts";
import { approveWithoutObjection } from "#app/domain/ballots/approve-without-objection.server.ts";
import { countVote } from "#app/domain/ballots/count-vote.server.ts";
import { divideMotion } from "#app/domain/ballots/divide-motion.server.ts";
import { openVote } from "#app/domain/ballots/open-vote.server.ts";
import { proposeAmendment } from "#app/domain/ballots/propose-amendment.server.ts";
import { voidVote } from "#app/domain/ballots/void-vote.server.ts";
import { withdrawMotion } from "#app/domain/ballots/withdraw-motion.server.ts";
import { itemPage } from "#app/domain/reports/item-page.server.ts";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { arriveMember } from "#app/domain/sessions/arrive-member.server.ts";
import { leaveMember } from "#app/domain/sessions/leave-member.server.ts";
import { layDown } from "#tests/support/lay-down.ts";
import { makeWorld, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let ref: { ward: string; session: string };
const item = () => ({ ...ref, item: "2" });
const desk = () => world.viewer("secretariat");
const resultOf = async () => (await db.agendaItem.findFirstOrThrow({ where: { position: 2 } })).result;

async function decide(motionId: string | undefined, votesFor: number, motion = "照明を加えること") {
  const vote = await openVote(await desk(), item(), { motionId, motion, method: "show_of_hands" });
  await countVote(await desk(), { ...ref, vote: vote.id }, { for: votesFor, against: 12 - votesFor });
  return db.vote.findFirstOrThrow({ where: { id: vote.id } });
}

const original = () => db.motion.findFirstOrThrow({ where: { kind: "original" } });

beforeEach(async () => {
  world = await makeWorld();
  ref = await makeSession(world, "open");
});

describe("amendments", () => {
  it("are decided before what they would change, and the item has no result until that is decided too", async () => {
    const { id } = await proposeAmendment(await desk(), item(), { text: "「3か所」を「5か所」に改める" });
    await expect(decide((await original()).id, 12)).rejects.toThrow("先に修正案を採決してください");
    expect(await decide(id, 9, "修正案")).toMatchObject({ wording: "可決" });
    expect(await resultOf()).toBeNull();
    expect(await decide((await original()).id, 11)).toMatchObject({ wording: "修正のうえ可決" });
    expect(await resultOf()).toBe("voted");
  });

  it("that fall leave the motion as it was", async () => {
    const { id } = await proposeAmendment(await desk(), item(), { text: "5か所に改める" });
    await decide(id, 3);
    expect(await decide((await original()).id, 12)).toMatchObject({ wording: "可決" });
  });

  it("among several the chair chooses which comes first", async () => {
    const first = await proposeAmendment(await desk(), item(), { text: "5か所に改める" });
    const second = await proposeAmendment(await desk(), item(), { text: "4か所に改める" });
    await expect(openVote(await desk(), item(), { motion: "案", method: "show_of_hands" })).rejects.toThrow(
      "採決する案を、修正案1、修正案2から選んでください",
    );
    await decide(second.id, 9);
    await expect(decide((await original()).id, 12)).rejects.toThrow("先に修正案1を採決してください");
    await withdrawMotion(await desk(), { ...item(), motion: first.id }, { reason: "可決された修正案と両立しないため" });
    expect(await decide((await original()).id, 12)).toMatchObject({ wording: "修正のうえ可決" });
  });

  it("that were carried cannot be set aside while what they changed is decided", async () => {
    const { id } = await proposeAmendment(await desk(), item(), { text: "5か所に改める" });
    const amendment = await decide(id, 9);
    const whole = await decide((await original()).id, 12);
    await expect(voidVote(await desk(), { ...ref, vote: amendment.id }, { reason: "誤り" })).rejects.toThrow(
      "先に、その採決を取り消してください",
    );
    await voidVote(await desk(), { ...ref, vote: whole.id }, { reason: "誤り" });
    await voidVote(await desk(), { ...ref, vote: amendment.id }, { reason: "誤り" });
    expect(await resultOf()).toBeNull();
  });

  it("may pass without objection, and are told on the item's page in the order they were decided", async () => {
    const { id } = await proposeAmendment(await desk(), item(), { text: "5か所に改める" });
    await approveWithoutObjection(await desk(), item(), { motionId: id });
    await approveWithoutObjection(await desk(), item());
    const page = await itemPage(await world.viewer("anonymous"), item());
    expect(page.votes.map((vote) => [vote.name, vote.wording])).toEqual([
      ["修正案", "承認"],
      ["原案", "修正のうえ承認"],
    ]);
    expect(await resultOf()).toBe("no_objection");
  });
});

describe("a motion that was divided", () => {
  it("is decided part by part, and only the last part gives the item its result", async () => {
    await divideMotion(await desk(), item(), { parts: ["北の道", "南の道"] });
    const [north, south] = await db.motion.findMany({ where: { kind: "part" }, orderBy: { position: "asc" } });
    await expect(decide((await original()).id, 12)).rejects.toThrow("先に分けた案1、分けた案2を採決してください");
    await decide(north?.id, 12);
    expect(await resultOf()).toBeNull();
    await decide(south?.id, 2);
    expect(await resultOf()).toBe("voted");
    const page = await itemPage(await world.viewer("anonymous"), item());
    expect(page.votes.map((vote) => [vote.name, vote.wording])).toEqual([
      ["分けた案1", "可決"],
      ["分けた案2", "否決"],
    ]);
  });

  it("has its result too when the last part is taken back", async () => {
    await divideMotion(await desk(), item(), { parts: ["北の道", "南の道"] });
    const [north, south] = await db.motion.findMany({ where: { kind: "part" }, orderBy: { position: "asc" } });
    await decide(north?.id, 12);
    await withdrawMotion(await desk(), { ...item(), motion: south?.id ?? "" }, { reason: "申出による" });
    expect(await resultOf()).toBe("voted");
  });
});

describe("V15: 異議の有無", () => {
  it("gives way to a count at the first objection, and the steps say so", async () => {
    const vote = await openVote(await desk(), item(), {
      motion: "照明を加えること",
      method: "standing",
      objection: "on",
      objector: "乙川委員",
    });
    await countVote(await desk(), { ...ref, vote: vote.id }, { for: 10, against: 2 });
    const page = await itemPage(await world.viewer("anonymous"), item());
    expect(page.votes[0]?.steps).toContain("異議の有無を諮ったところ異議があったため、採決しました。");
  });
});

describe("V18: 一事不再議", () => {
  const second = async () => {
    ref = await makeSession(world, "open");
    return item();
  };

  it("stops a second vote on the same words in the term, unless the chair allows it with a reason that is told", async () => {
    await layDown(world, { noReconsideration: true });
    ref = await makeSession(world, "open");
    await decide(undefined, 3, "公園に照明を加えること");
    const again = await second();
    const input = { motion: "公園に　照明を加えること。", method: "show_of_hands" } as const;
    await expect(openVote(await desk(), again, input)).rejects.toMatchObject({ field: "reconsiderReason" });
    await expect(openVote(await desk(), again, input)).rejects.toThrow("議題2で議決しています（否決）");
    const vote = await openVote(await desk(), again, { ...input, reconsiderReason: "新しい見積りが出たため" });
    await countVote(await desk(), { ...ref, vote: vote.id }, { for: 12, against: 0 });
    const page = await itemPage(await world.viewer("anonymous"), item());
    expect(page.votes[0]?.reconsiders).toMatchObject({ reason: "新しい見積りが出たため" });
  });

  it("does not look at other words, at votes set aside, or where the rules do not have it", async () => {
    await decide(undefined, 3, "公園に照明を加えること");
    await openVote(await desk(), await second(), { motion: "公園に照明を加えること", method: "show_of_hands" });
    await layDown(world, { noReconsideration: true });
    await openVote(await desk(), await second(), { motion: "駅前に花を植えること", method: "show_of_hands" });
    expect(
      await db.vote.count({
        where: { voidedAt: null, motion: { in: ["公園に照明を加えること", "駅前に花を植えること"] } },
      }),
    ).toBe(3);
  });
});

describe("after 閉会", () => {
  it("a vote is set aside with the password, and the item is left for a later sitting", async () => {
    const vote = await decide(undefined, 12);
    const { closeSession } = await import("#app/domain/sessions/close-session.server.ts");
    await closeSession(await desk(), ref, { time: "10:00" });
    const viewer = await desk();
    await expect(
      voidVote({ ...viewer, confirmedAt: new Date(0) }, { ...ref, vote: vote.id }, { reason: "数え間違い" }),
    ).rejects.toThrow("パスワード");
    await voidVote(viewer, { ...ref, vote: vote.id }, { reason: "数え間違い" });
    expect(await resultOf()).toBe("carried_over");
  });
});

describe("what a vote does not settle", () => {
  it("an amendment alone: the item may still be carried over, and says so everywhere", async () => {
    const { id } = await proposeAmendment(await desk(), item(), { text: "5か所に改める" });
    await decide(id, 9);
    await expect(settleAgendaItem(await desk(), item(), { result: "noted", memo: "" })).rejects.toThrow(
      "残りの案を採決するか、継続審議にしてください",
    );
    await settleAgendaItem(await desk(), item(), { result: "carried_over", memo: "" });
    const page = await sessionPage(await world.viewer("anonymous"), ref);
    expect(page.items.find((one) => one.number === 2)).toMatchObject({ result: "carried_over", decision: null });
  });

  it("a vote that lost its quorum: the motion is voted on again once there is one", async () => {
    const vote = await openVote(await desk(), item(), { motion: "案", method: "show_of_hands" });
    const gone = world.council.members.slice(9, 12);
    for (const memberId of gone) await leaveMember(await desk(), ref, { memberId });
    await countVote(await desk(), { ...ref, vote: vote.id }, { for: 9, against: 0 });
    expect(await resultOf()).toBeNull();
    for (const memberId of gone) await arriveMember(await desk(), ref, { memberId });
    expect(await decide(undefined, 12)).toMatchObject({ outcome: "carried" });
    expect(await resultOf()).toBe("voted");
  });

  it("a rejected amendment cannot be counted again behind the motion's back", async () => {
    const { id } = await proposeAmendment(await desk(), item(), { text: "5か所に改める" });
    const amendment = await decide(id, 3);
    await decide((await original()).id, 12);
    await expect(voidVote(await desk(), { ...ref, vote: amendment.id }, { reason: "数え間違い" })).rejects.toThrow(
      "先に、その採決を取り消してください",
    );
  });
});

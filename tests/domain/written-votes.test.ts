import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { recuseMember } from "#app/domain/agenda/recuse-member.server.ts";
import { withdrawRecusal } from "#app/domain/agenda/withdraw-recusal.server.ts";
import { castBallot } from "#app/domain/ballots/cast-ballot.server.ts";
import { confirmBallots } from "#app/domain/ballots/confirm-ballots.server.ts";
import { countVote } from "#app/domain/ballots/count-vote.server.ts";
import { countWrittenVote } from "#app/domain/ballots/count-written-vote.server.ts";
import { giveCastingVote } from "#app/domain/ballots/give-casting-vote.server.ts";
import { openWrittenVote } from "#app/domain/ballots/open-written-vote.server.ts";
import { voidVote } from "#app/domain/ballots/void-vote.server.ts";
import { writtenVote } from "#app/domain/desk/written-vote.server.ts";
import { sessionData } from "#app/domain/opendata/session-data.server.ts";
import { itemPage } from "#app/domain/reports/item-page.server.ts";
import { myPage } from "#app/domain/reports/my-page.server.ts";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { openSession } from "#app/domain/sessions/open-session.server.ts";
import { postponeSession } from "#app/domain/sessions/postpone-session.server.ts";
import { addDays, dayToColumn } from "#app/shared/dates.ts";
import { layDown } from "#tests/support/lay-down.ts";
import { makeWorld, now, today, viewerOf, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let ref: { ward: string; session: string };
let vote: { ward: string; session: string; vote: string };
const item = () => ({ ...ref, item: "2" });
const desk = () => world.viewer("secretariat");
const later = async (days: number) => world.viewer("secretariat", new Date(now.getTime() + days * 86_400_000));
const member = (place: number, days = 1) =>
  viewerOf(world.council.accounts[place] ?? null, new Date(now.getTime() + days * 86_400_000));

async function reply(votesFor: number, against: number) {
  for (let place = 0; place < votesFor + against; place += 1)
    await castBallot(await member(place), vote, { choice: place < votesFor ? "for" : "against" });
}

beforeEach(async () => {
  world = await makeWorld();
  await layDown(world, { writtenVotes: true, namesOfVotes: true });
  ref = await makeSession(world, "announced");
  const { id } = await openWrittenVote(await desk(), item(), {
    motion: "照明を加えること",
    closesOn: addDays(today, 5),
    reason: "次の会議の前に決めるため",
  });
  vote = { ...ref, vote: id };
});

describe("V16: 書面表決", () => {
  it("is told with its reason and day, and asks everybody in office", async () => {
    const page = await sessionPage(await world.viewer("anonymous"), ref);
    expect(page.changes.at(-1)).toMatchObject({ reason: "次の会議の前に決めるため" });
    expect(page.changes.at(-1)?.what).toContain("「公園の夜間照明」を書面表決にかけます（回答は令和8年11月29日");
    expect(await db.voteRoll.count()).toBe(19);
  });

  it("is measured against those who replied, and counts for no sitting's quorum", async () => {
    await reply(8, 3);
    await countWrittenVote(await later(6), vote);
    const data = await sessionData(await world.viewer("anonymous"), ref);
    expect(data.decisions).toMatchObject([
      { method: "written", present: null, replies: 11, for: 8, against: 3, abstain: 0, outcome: "carried" },
    ]);
    expect(data.decisions[0]?.names).toHaveLength(11);
    const shown = await itemPage(await world.viewer("anonymous"), item());
    expect(shown.votes[0]?.steps).toEqual([
      "回答11名。成立に必要な回答は10名（現員19名の半数以上）で、成立しています。",
      "賛成8名、反対3名、棄権0名です。",
      "回答した委員11名の過半数は6名です。",
      "賛成8名は、これに達しています。",
      "結果は可決です。",
    ]);
    expect(await db.presence.count()).toBe(0);
  });

  it("of too few decides nothing, and may be asked again", async () => {
    await reply(9, 0);
    await countWrittenVote(await later(6), vote);
    expect(await db.vote.findFirstOrThrow()).toMatchObject({ outcome: "no_quorum" });
    expect((await db.agendaItem.findFirstOrThrow({ where: { position: 2 } })).result).toBeNull();
    await openWrittenVote(await later(6), item(), {
      motion: "案",
      closesOn: addDays(today, 7),
      reason: "成立しなかったため",
    });
  });

  it("closes on its day, or when everybody has replied", async () => {
    await reply(8, 3);
    await expect(countWrittenVote(await later(2), vote)).rejects.toThrow("回答の期限（令和8年11月29日(日)）の前です");
    await expect(castBallot(await member(12, 6), vote, { choice: "for" })).rejects.toThrow("締め切りました");
    for (let place = 11; place < 19; place += 1) await castBallot(await member(place, 3), vote, { choice: "for" });
    await countWrittenVote(await later(4), vote);
  });

  it("ends in a tie that the chair decides", async () => {
    await reply(6, 6);
    expect(await countWrittenVote(await later(6), vote)).toEqual({ isTie: true });
    await giveCastingVote(await world.viewer("chair"), vote, { choice: "for" });
    expect(await db.vote.findFirstOrThrow()).toMatchObject({ outcome: "carried", castingVote: "for" });
  });
});

describe("a 書面表決 and what happens while it runs", () => {
  it("ends before its sitting opens, and is not counted there by hands", async () => {
    await reply(8, 3);
    await db.councilSession.updateMany({ data: { startsAt: now, endsAt: new Date(now.getTime() + 7_200_000) } });
    const members = world.council.members.slice(0, 12);
    const opening = {
      time: "10:00",
      memberIds: members,
      onlineIds: [],
      presidingId: members[0] ?? "",
      entry: "live" as const,
      staffPresent: "",
      advisersPresent: "",
      observerCount: 0,
      pressCount: 0,
    };
    await expect(openSession(await desk(), ref, opening)).rejects.toThrow("議題2の書面表決が終わっていません");
    await db.councilSession.updateMany({ data: { openedAt: now } });
    await expect(countVote(await desk(), vote, { for: 12, against: 0 })).rejects.toThrow("書面表決の画面から");
  });

  it("has its last day before the sitting's, and within the term", async () => {
    await voidVote(await desk(), vote, { reason: "期限の誤り" });
    const again = { motion: "案", closesOn: addDays(today, 8), reason: "急ぐため" };
    await expect(openWrittenVote(await desk(), item(), again)).rejects.toThrow("会議の日より前の日");
    await postponeSession(await desk(), ref, { reason: "台風のため" });
    const late = { ...again, closesOn: addDays(today, 4000) };
    await expect(openWrittenVote(await desk(), item(), late)).rejects.toThrow("任期の終わりまで");
    await openWrittenVote(await desk(), item(), again);
  });

  it("V19: counts nobody who has left by the reply or by the count, and waits for nobody who left", async () => {
    await reply(10, 2);
    await db.member.update({
      where: { id: world.council.members[11] ?? "" },
      data: { endedOn: dayToColumn(addDays(today, 3)), endReason: "辞任" },
    });
    await expect(castBallot(await member(11, 3), vote, { choice: "for" })).rejects.toThrow("在任していない");
    const late = { choice: "for", memberId: world.council.members[11] ?? "" } as const;
    await expect(castBallot(await later(3), vote, late)).rejects.toThrow("在任していない");
    for (let place = 12; place < 19; place += 1) await castBallot(await member(place, 3), vote, { choice: "for" });
    await countWrittenVote(await later(4), vote);
    expect(await db.vote.findFirstOrThrow()).toMatchObject({ forCount: 17, againstCount: 1, voters: 18 });
    expect(await db.voteRoll.count({ where: { atClose: true } })).toBe(18);
  });

  it("the database itself takes no late reply from a device, and none of somebody out of office", async () => {
    const row = (days: number, enteredById: string | null) =>
      db.ballot.create({
        data: {
          voteId: vote.vote,
          memberId: world.council.members[2] ?? "",
          revision: 1,
          choice: "for",
          castAt: new Date(now.getTime() + days * 86_400_000),
          enteredById,
        },
      });
    await expect(row(7, null)).rejects.toThrow("ballot_vote_closed");
    await expect(row(4000, world.council.accounts[0] ?? "")).rejects.toThrow("ballot_not_in_office");
  });

  it("V9: a recused member takes no part", async () => {
    const recusal = { memberId: world.council.members[3] ?? "", reason: "利害" };
    await recuseMember(await desk(), item(), recusal);
    await expect(castBallot(await member(3), vote, { choice: "for" })).rejects.toThrow("除斥されている");
    await withdrawRecusal(await desk(), item(), recusal);
    await castBallot(await member(3), vote, { choice: "for" });
  });

  it("takes a letter that came in time until the count, seen by a second person where the rules ask for it", async () => {
    await voidVote(await desk(), vote, { reason: "きまりの確認のため" });
    await layDown(world, { writtenVotes: true, enteredNeedsSecond: true });
    ref = await makeSession(world, "announced");
    const { id } = await openWrittenVote(await desk(), item(), {
      motion: "照明を加えること",
      closesOn: addDays(today, 5),
      reason: "急ぐため",
    });
    vote = { ...ref, vote: id };
    await reply(10, 0);
    const letter = { choice: "against", memberId: world.council.members[12] ?? "" } as const;
    await castBallot(await later(6), vote, letter);
    await expect(countWrittenVote(await later(6), vote)).rejects.toThrow("別の人が確かめていません");
    const page = await writtenVote(await later(6), vote);
    expect(page.entered).toMatchObject({ needsSecond: true, mayConfirm: false, entered: [{ choice: "against" }] });
    const second = await world.viewer("manager", new Date(now.getTime() + 6 * 86_400_000));
    await confirmBallots(second, vote, { seen: page.entered.unseen });
    await countWrittenVote(await later(6), vote);
    expect(await db.vote.findFirstOrThrow({ where: { id } })).toMatchObject({ forCount: 10, againstCount: 1 });
  });

  it("whoever is chair at the count breaks its tie, on a page of their own", async () => {
    await reply(6, 6);
    await db.memberPost.updateMany({ where: { post: "chair" }, data: { endedOn: dayToColumn(addDays(today, 2)) } });
    const successor = { memberId: world.council.members[4] ?? "", post: "chair" } as const;
    await db.memberPost.create({ data: { ...successor, startsOn: dayToColumn(addDays(today, 2)) } });
    expect(await countWrittenVote(await later(6), vote)).toEqual({ isTie: true });
    await expect(giveCastingVote(await member(0, 6), vote, { choice: "for" })).rejects.toThrow();
    const me = await myPage(await member(4, 6));
    expect(me.tie?.href).toContain(vote.vote);
    expect((await writtenVote(await member(4, 6), vote)).vote.isTied).toBe(true);
    await giveCastingVote(await member(4, 6), vote, { choice: "against" });
    expect(await db.vote.findFirstOrThrow()).toMatchObject({ outcome: "rejected", castingVote: "against" });
  });

  it("V18: what was decided in the term comes again in writing only with the chair's reason", async () => {
    await reply(8, 3);
    await countWrittenVote(await later(6), vote);
    await layDown(world, { writtenVotes: true, noReconsideration: true });
    ref = await makeSession(world, "announced");
    const again = { motion: "照明を加えること", closesOn: addDays(today, 5), reason: "急ぐため" };
    await expect(openWrittenVote(await desk(), item(), again)).rejects.toThrow("一事不再議");
    await openWrittenVote(await desk(), item(), { ...again, reconsiderReason: "事情が変わったため" });
    expect(await db.vote.count({ where: { reconsidersId: { not: null } } })).toBe(1);
  });
});

it("is not there where the rules do not know it", async () => {
  await layDown(world, { writtenVotes: false });
  ref = await makeSession(world, "announced");
  const input = { motion: "案", closesOn: addDays(today, 5), reason: "急ぐため" };
  await expect(openWrittenVote(await desk(), item(), input)).rejects.toThrow("書面表決をしません");
});

import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { castBallot } from "#app/domain/ballots/cast-ballot.server.ts";
import { countWrittenVote } from "#app/domain/ballots/count-written-vote.server.ts";
import { giveCastingVote } from "#app/domain/ballots/give-casting-vote.server.ts";
import { openWrittenVote } from "#app/domain/ballots/open-written-vote.server.ts";
import { sessionData } from "#app/domain/opendata/session-data.server.ts";
import { itemPage } from "#app/domain/reports/item-page.server.ts";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { addDays } from "#app/shared/dates.ts";
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
      closesOn: addDays(today, 12),
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

it("is not there where the rules do not know it", async () => {
  await layDown(world, { writtenVotes: false });
  ref = await makeSession(world, "announced");
  const input = { motion: "案", closesOn: addDays(today, 5), reason: "急ぐため" };
  await expect(openWrittenVote(await desk(), item(), input)).rejects.toThrow("書面表決をしません");
});

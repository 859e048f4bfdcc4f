import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { castElectionBallot } from "#app/domain/ballots/cast-election-ballot.server.ts";
import { castSecretBallot } from "#app/domain/ballots/cast-secret-ballot.server.ts";
import { countElection } from "#app/domain/ballots/count-election.server.ts";
import { drawLot } from "#app/domain/ballots/draw-lot.server.ts";
import { electWithoutObjection } from "#app/domain/ballots/elect-without-objection.server.ts";
import { openElection } from "#app/domain/ballots/open-election.server.ts";
import { voidVote } from "#app/domain/ballots/void-vote.server.ts";
import { runPage } from "#app/domain/desk/run-page.server.ts";
import { hashOf } from "#app/domain/draws/draw.rules.ts";
import { sessionData } from "#app/domain/opendata/session-data.server.ts";
import { itemPage } from "#app/domain/reports/item-page.server.ts";
import { leaveMember } from "#app/domain/sessions/leave-member.server.ts";
import { dayToColumn } from "#app/shared/dates.ts";
import { layDown } from "#tests/support/lay-down.ts";
import { makeWorld, today, viewerOf, type World } from "#tests/support/make.ts";
import { makePart } from "#tests/support/parts.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let ref: { ward: string; session: string };
const member = (place: number) => viewerOf(world.council.accounts[place] ?? null);
const id = (place: number) => world.council.members[place] ?? "";
const item = () => ({ ...ref, item: "2" });
const desk = () => world.viewer("secretariat");
const chairNow = () =>
  db.memberPost.findFirstOrThrow({ where: { post: "chair", endedOn: null }, select: { memberId: true } });
const freeViceChair = () =>
  db.memberPost.updateMany({ where: { post: "vice_chair" }, data: { endedOn: dayToColumn(today) } });
const headOf = async (subcommitteeId: string) =>
  (await db.subcommitteeMember.findFirstOrThrow({ where: { subcommitteeId, isHead: true, endedOn: null } })).memberId;

async function begin(way: "nomination" | "candidacy" | "free", places: number[] = [], isOnPaper?: "on") {
  const vote = await openElection(await desk(), item(), {
    post: "chair",
    way,
    candidateIds: places.map(id),
    ...(isOnPaper ? { isOnPaper } : {}),
  });
  return { ...ref, vote: vote.id };
}

beforeEach(async () => {
  world = await makeWorld();
  ref = await makeSession(world, "open");
});

describe("the election of a chair", () => {
  it("by recommendation of one, without objection: the post is theirs from that day", async () => {
    await electWithoutObjection(await desk(), item(), { post: "chair", way: "nomination", candidateIds: [id(4)] });
    expect((await chairNow()).memberId).toBe(id(4));
    const page = await itemPage(await world.viewer("anonymous"), item());
    expect(page.votes[0]?.steps.join("")).toContain("推薦されたのは");
    expect(page.item.result).toBe("no_objection");
  });

  it("by votes on devices: the one with the most, and how many each had is told", async () => {
    const vote = await begin("candidacy", [3, 4]);
    for (const place of [0, 1, 2, 3, 4, 5, 6]) {
      await castElectionBallot(await member(place), vote, { secretCandidate: place < 5 ? id(4) : id(3) });
    }
    await castElectionBallot(await member(7), vote, { secretCandidate: "blank" });
    expect(await countElection(await desk(), vote, {})).toEqual({ next: "elected" });
    expect((await chairNow()).memberId).toBe(id(4));
    const [data] = (await sessionData(await world.viewer("anonymous"), ref)).elections;
    expect(data).toMatchObject({ voters: 8, blank: 1, invalid: 0, outcome: "elected", lot: null });
    expect(data?.candidates.map(({ votes }) => votes)).toEqual([2, 5]);
    const row = await db.vote.findFirstOrThrow({ where: { id: vote.vote } });
    expect(JSON.stringify(data)).not.toContain(row.lotSeed ?? "?");
  });

  it("freely: a name written in counts for the member it names, any other for nobody, and is shown nowhere", async () => {
    const vote = await begin("free");
    const { name } = await db.member.findFirstOrThrow({ where: { id: id(6) } });
    await castElectionBallot(await member(1), vote, {
      secretCandidate: "other",
      secretWriteIn: name.replace(" ", "　"),
    });
    await castElectionBallot(await member(2), vote, { secretCandidate: id(6) });
    await castElectionBallot(await member(3), vote, { secretCandidate: "other", secretWriteIn: "CLOSED-WRITE-IN" });
    await castElectionBallot(await member(4), vote, { secretCandidate: id(5) });
    await countElection(await desk(), vote, {});
    expect((await chairNow()).memberId).toBe(id(6));
    const anybody = await world.viewer("anonymous");
    const told = JSON.stringify([await sessionData(anybody, ref), await itemPage(anybody, item())]);
    expect(told).toContain('"invalid":1');
    expect(told).not.toContain("CLOSED-WRITE-IN");
  });

  it("with the same number of votes: by a lot whose seed was fixed before anybody voted", async () => {
    const vote = await begin("candidacy", [3, 4], "on");
    const { lotSeed } = await db.vote.findFirstOrThrow({ where: { id: vote.vote } });
    expect(await countElection(await desk(), vote, { votes: { [id(3)]: 6, [id(4)]: 6 } })).toEqual({ next: "lot" });
    expect(await db.vote.findFirstOrThrow({ where: { id: vote.vote } })).toMatchObject({ decidedAt: null });
    await drawLot(await world.viewer("chair"), vote, { publicWord: "紅葉" });
    const keys = [1, 2].map((number) => hashOf(`${lotSeed}\n紅葉\n${number}`));
    const expected = (keys[0] ?? "") < (keys[1] ?? "") ? 3 : 4;
    expect((await chairNow()).memberId).toBe(id(expected));
    const [data] = (await sessionData(await world.viewer("anonymous"), ref)).elections;
    expect(data?.lot).toEqual({ seedHash: hashOf(lotSeed ?? ""), seed: lotSeed, word: "紅葉" });
  });

  it("where more than half is needed: the two with the most stand again, and then the most is enough", async () => {
    await layDown(world, { election: { needs: "more_than_half", tie: "runoff" } });
    ref = await makeSession(world, "open");
    const vote = await begin("candidacy", [3, 4, 5], "on");
    const first = { [id(3)]: 5, [id(4)]: 4, [id(5)]: 3 };
    expect(await countElection(await desk(), vote, { votes: first })).toEqual({ next: "runoff" });
    const again = await openElection(await desk(), item(), {
      post: "chair",
      way: "candidacy",
      candidateIds: [id(3), id(4)],
      runoffOfId: vote.vote,
      isOnPaper: "on",
    });
    expect(
      await countElection(await desk(), { ...ref, vote: again.id }, { votes: { [id(3)]: 5, [id(4)]: 6 } }),
    ).toEqual({ next: "elected" });
    expect((await chairNow()).memberId).toBe(id(4));
  });

  it("refuses what cannot be: one candidate at the ballot, more votes than members, a stranger, a secret vote's ballot", async () => {
    await expect(begin("candidacy", [3])).rejects.toThrow("異議の有無を諮ってください");
    const vote = await begin("candidacy", [3, 4]);
    await expect(castElectionBallot(await member(1), vote, { secretCandidate: id(9) })).rejects.toThrow(
      "投票する委員を選んでください",
    );
    await expect(
      castElectionBallot(await member(1), vote, { secretCandidate: "other", secretWriteIn: "だれか" }),
    ).rejects.toThrow("投票する委員を選んでください");
    await expect(castSecretBallot(await member(1), vote, { secretChoice: "for" })).rejects.toThrow(
      "無記名投票ではありません",
    );
    await voidVote(await desk(), vote, { reason: "紙で行うため" });
    const paper = await begin("candidacy", [3, 4], "on");
    await expect(countElection(await desk(), paper, { votes: { [id(3)]: 9, [id(4)]: 4 } })).rejects.toThrow(
      "1票多くなっています",
    );
  });

  it("is counted in secret: no numbers where two or fewer voted", async () => {
    const vote = await begin("candidacy", [3, 4]);
    await castElectionBallot(await member(1), vote, { secretCandidate: id(3) });
    await countElection(await desk(), vote, {});
    const [data] = (await sessionData(await world.viewer("anonymous"), ref)).elections;
    expect(data).toMatchObject({ countsWithheld: true, blank: null });
    expect(data?.candidates.map(({ votes }) => votes)).toEqual([null, null]);
  });
});

describe("an election set aside", () => {
  it("takes back the post it gave, and whoever held it before holds it again", async () => {
    const before = (await chairNow()).memberId;
    await electWithoutObjection(await desk(), item(), { post: "chair", way: "nomination", candidateIds: [id(4)] });
    const { id: vote } = await db.vote.findFirstOrThrow();
    await voidVote(await desk(), { ...ref, vote }, { reason: "誤り" });
    expect((await chairNow()).memberId).toBe(before);
    expect((await db.agendaItem.findFirstOrThrow({ where: { position: 2 } })).result).toBeNull();
  });

  it("leaves the item its result while another election of it stands", async () => {
    await electWithoutObjection(await desk(), item(), { post: "chair", way: "nomination", candidateIds: [id(4)] });
    await freeViceChair();
    const { id: second } = await openElection(await desk(), item(), {
      post: "vice_chair",
      way: "candidacy",
      candidateIds: [id(5), id(6)],
    });
    const vote = { ...ref, vote: second };
    await voidVote(await desk(), vote, { reason: "始める職を間違えたため" });
    expect((await db.agendaItem.findFirstOrThrow({ where: { position: 2 } })).result).toBe("no_objection");
  });

  it("leaves alone whose retirement was recorded for that very day, and the election that came after it", async () => {
    const before = (await chairNow()).memberId;
    await db.memberPost.updateMany({ where: { memberId: before }, data: { endedOn: dayToColumn(today) } });
    await electWithoutObjection(await desk(), item(), { post: "chair", way: "nomination", candidateIds: [id(4)] });
    const first = await db.vote.findFirstOrThrow();
    await voidVote(await desk(), { ...ref, vote: first.id }, { reason: "誤り" });
    expect(await db.memberPost.count({ where: { post: "chair", endedOn: null } })).toBe(0);
  });

  it("in a 部会 gives its head the place again", async () => {
    const { part, sitting, open } = await makePart(world);
    const called = await sitting(0);
    await open(called, [5, 6, 7, 8]);
    const first = { ...called, item: "1" };
    await electWithoutObjection(await desk(), first, { post: "chair", way: "nomination", candidateIds: [id(7)] });
    expect(await headOf(part)).toBe(id(7));
    const vote = await db.vote.findFirstOrThrow();
    await voidVote(await desk(), { ...called, vote: vote.id }, { reason: "誤り" });
    expect(await headOf(part)).toBe(id(5));
  });

  it("before it was counted leaves nothing of what was cast", async () => {
    const vote = await begin("candidacy", [3, 4]);
    await castElectionBallot(await member(1), vote, { secretCandidate: id(3) });
    await voidVote(await desk(), vote, { reason: "紙で行うため" });
    expect([await db.secretVoter.count(), await db.secretTally.count()]).toEqual([0, 0]);
  });
});

describe("what was settled", () => {
  it("is not elected a second time beside it: that would be a lot drawn again", async () => {
    await electWithoutObjection(await desk(), item(), { post: "chair", way: "nomination", candidateIds: [id(4)] });
    await expect(begin("candidacy", [5, 6])).rejects.toThrow("先にその選挙を取り消してください");
  });

  it("waits for its second ballot: no new one with others meanwhile, and only one second", async () => {
    await layDown(world, { election: { needs: "more_than_half", tie: "runoff" } });
    ref = await makeSession(world, "open");
    const vote = await begin("candidacy", [3, 4, 5], "on");
    await countElection(await desk(), vote, { votes: { [id(3)]: 5, [id(4)]: 4, [id(5)]: 3 } });
    await expect(begin("candidacy", [6, 7], "on")).rejects.toThrow("決選投票をするか");
    const again = { post: "chair", way: "candidacy", runoffOfId: vote.vote, isOnPaper: "on" } as const;
    const { id: second } = await openElection(await desk(), item(), again);
    for (const place of [9, 10, 11]) await leaveMember(await desk(), ref, { memberId: id(place) });
    await countElection(await desk(), { ...ref, vote: second }, { votes: { [id(3)]: 5, [id(4)]: 4 } });
    expect(await db.vote.findFirstOrThrow({ where: { id: second } })).toMatchObject({ outcome: "no_quorum" });
    await db.presence.updateMany({ where: { leftAt: { not: null } }, data: { leftAt: null } });
    const page = await runPage(await desk(), ref);
    expect(page.items.find(({ position }) => position === 2)?.elections).toMatchObject([{ id: vote.vote }]);
    const { id: third } = await openElection(await desk(), item(), again);
    await countElection(await desk(), { ...ref, vote: third }, { votes: { [id(3)]: 7, [id(4)]: 4 } });
    await expect(openElection(await desk(), item(), again)).rejects.toThrow("先にその選挙を取り消してください");
  });
});

it("an incumbent elected again keeps the post", async () => {
  const { memberId } = await chairNow();
  await electWithoutObjection(await desk(), item(), { post: "chair", way: "candidacy", candidateIds: [memberId] });
  expect((await chairNow()).memberId).toBe(memberId);
  expect(await db.memberPost.count({ where: { memberId, post: "chair" } })).toBe(1);
});

it("in a second ballot nobody stands but those the first one left", async () => {
  await layDown(world, { election: { needs: "more_than_half", tie: "runoff" } });
  ref = await makeSession(world, "open");
  const vote = await begin("candidacy", [3, 4, 5], "on");
  await countElection(await desk(), vote, { votes: { [id(3)]: 5, [id(4)]: 4, [id(5)]: 3 } });
  const again = { post: "chair", way: "candidacy", runoffOfId: vote.vote, candidateIds: [id(5)] } as const;
  await expect(electWithoutObjection(await desk(), item(), { ...again, candidateIds: [id(5)] })).rejects.toThrow(
    "異議の有無で決めるのは",
  );
  const { id: second } = await openElection(await desk(), item(), { ...again, candidateIds: [id(5)] });
  const standing = await db.voteCandidate.findMany({ where: { voteId: second } });
  expect(standing.map(({ memberId }) => memberId).toSorted()).toEqual([id(3), id(4)].toSorted());
});

import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { recuseMember } from "#app/domain/agenda/recuse-member.server.ts";
import { castBallot } from "#app/domain/ballots/cast-ballot.server.ts";
import { confirmBallots } from "#app/domain/ballots/confirm-ballots.server.ts";
import { countVote } from "#app/domain/ballots/count-vote.server.ts";
import { giveCastingVote } from "#app/domain/ballots/give-casting-vote.server.ts";
import { openVote } from "#app/domain/ballots/open-vote.server.ts";
import { voidVote } from "#app/domain/ballots/void-vote.server.ts";
import type { RuleValues } from "#app/domain/councils/rules.schema.ts";
import { sessionData } from "#app/domain/opendata/session-data.server.ts";
import { arriveMember } from "#app/domain/sessions/arrive-member.server.ts";
import { leaveMember } from "#app/domain/sessions/leave-member.server.ts";
import { replySession } from "#app/domain/sessions/reply-session.server.ts";
import { addDays, dayToColumn } from "#app/shared/dates.ts";
import { layDown } from "#tests/support/lay-down.ts";
import { makeWorld, today, viewerOf, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let ref: { ward: string; session: string };
const member = (place: number) => viewerOf(world.council.accounts[place] ?? null);
const id = (place: number) => world.council.members[place] ?? "";
const item = () => ({ ...ref, item: "2" });

async function begin(method: "recorded" | "show_of_hands" = "recorded") {
  const vote = await openVote(await world.viewer("secretariat"), item(), { motion: "照明を加えること", method });
  return { ...ref, vote: vote.id };
}

beforeEach(async () => {
  world = await makeWorld();
  ref = await makeSession(world, "open");
});

describe("a vote", () => {
  it("V9: a recused member is off the roll and the base, and stays present", async () => {
    const desk = await world.viewer("secretariat");
    await recuseMember(desk, item(), { memberId: id(3), reason: "自己の利害に関係するため" });
    const vote = await begin();
    await expect(castBallot(await member(3), vote, { choice: "for" })).rejects.toThrow("除斥されているため");
    await countVote(desk, vote, {});
    expect(await db.vote.findFirstOrThrow({ where: { id: vote.vote } })).toMatchObject({
      present: 12,
      recused: 1,
      abstainCount: 11,
    });
    expect(await db.presence.count({ where: { memberId: id(3), leftAt: null } })).toBe(1);
  });

  it("V10: one who left before closing is refused, and not counted if they had voted", async () => {
    const desk = await world.viewer("secretariat");
    const vote = await begin();
    await castBallot(await member(11), vote, { choice: "for" });
    await leaveMember(desk, ref, { memberId: id(11), time: "10:00" });
    await expect(castBallot(await member(11), vote, { choice: "against" })).rejects.toThrow("着席していないため");
    await countVote(desk, vote, {});
    expect(await db.vote.findFirstOrThrow({ where: { id: vote.vote } })).toMatchObject({ forCount: 0, present: 11 });
  });

  it("V11: cannot open without a quorum, and says how many are missing", async () => {
    const desk = await world.viewer("secretariat");
    for (const place of [9, 10, 11]) await leaveMember(desk, ref, { memberId: id(place), time: "10:00" });
    await expect(begin()).rejects.toThrow("採決できません。出席9名で、必要な10名に1名足りません。");
    await arriveMember(desk, ref, { memberId: id(9), time: "10:00" });
    await expect(begin()).resolves.toBeTruthy();
  });

  it("quorum lost between opening and closing is recorded as such", async () => {
    const desk = await world.viewer("secretariat");
    const vote = await begin("show_of_hands");
    for (const place of [9, 10, 11]) await leaveMember(desk, ref, { memberId: id(place), time: "10:00" });
    await countVote(desk, vote, { for: 9, against: 0 });
    expect(await db.vote.findFirstOrThrow({ where: { id: vote.vote } })).toMatchObject({ outcome: "no_quorum" });
  });

  it.each(["adviser", "secretariat", "bureau", "resident", "anonymous"] as const)(
    "V12: %s cannot vote",
    async (role) => {
      const vote = await begin();
      await expect(castBallot(await world.viewer(role), vote, { choice: "for" })).rejects.toMatchObject({
        kind: "forbidden",
      });
    },
  );

  it("V13: the last choice before closing counts, all are kept, none after closing", async () => {
    const vote = await begin();
    const voter = await member(4);
    await castBallot(voter, vote, { choice: "for" });
    await castBallot(voter, vote, { choice: "against" });
    await countVote(await world.viewer("secretariat"), vote, {});
    expect(await db.vote.findFirstOrThrow({ where: { id: vote.vote } })).toMatchObject({
      forCount: 0,
      againstCount: 1,
      abstainCount: 11,
    });
    expect(await db.ballot.count({ where: { voteId: vote.vote } })).toBe(2);
    await expect(castBallot(voter, vote, { choice: "for" })).rejects.toThrow("締め切りました");
  });

  it("V19: whoever's term ended yesterday has no part", async () => {
    await db.member.update({ where: { id: id(15) }, data: { endsOn: dayToColumn(addDays(today, -1)) } });
    await expect(
      arriveMember(await world.viewer("secretariat"), ref, { memberId: id(15), time: "10:00" }),
    ).rejects.toThrow("任期の外");
    const announced = await makeSession(world, "announced");
    await expect(replySession(await member(15), announced, { answer: "attend" })).rejects.toThrow("任期満了");
  });

  it("V20: a member appointed in mid-term votes from that day", async () => {
    await db.member.update({ where: { id: id(12) }, data: { startsOn: dayToColumn(today) } });
    await arriveMember(await world.viewer("secretariat"), ref, { memberId: id(12), time: "10:00" });
    await castBallot(await member(12), await begin(), { choice: "for" });
    await db.member.update({ where: { id: id(13) }, data: { startsOn: dayToColumn(addDays(today, 1)) } });
    await expect(
      arriveMember(await world.viewer("secretariat"), ref, { memberId: id(13), time: "10:00" }),
    ).rejects.toThrow("任期の外");
  });

  it("hands above those who may vote are refused with the number too many; the rest abstain", async () => {
    const desk = await world.viewer("secretariat");
    const vote = await begin("show_of_hands");
    await expect(countVote(desk, vote, { for: 10, against: 5 })).rejects.toThrow(
      "採決に加われる委員は12名です。賛成と反対の合計が3名多くなっています。",
    );
    await expect(countVote(desk, vote, { for: 8, against: 2, abstain: 1 })).rejects.toThrow("棄権は2名になります");
    await countVote(desk, vote, { for: 8, against: 2 });
    expect(await db.vote.findFirstOrThrow({ where: { id: vote.vote } })).toMatchObject({
      abstainCount: 2,
      outcome: "carried",
      wording: "可決",
    });
  });

  it("a tie waits for the person presiding, a deputy included, and is decided once", async () => {
    const desk = await world.viewer("secretariat");
    const vote = await begin("show_of_hands");
    await countVote(desk, vote, { for: 6, against: 6 });
    expect(await db.vote.findFirstOrThrow({ where: { id: vote.vote } })).toMatchObject({
      outcome: null,
      decidedAt: null,
    });
    await giveCastingVote(await world.viewer("chair"), vote, { choice: "against" });
    expect(await db.vote.findFirstOrThrow({ where: { id: vote.vote } })).toMatchObject({
      outcome: "rejected",
      castingVote: "against",
      castingById: id(0),
    });
    await expect(giveCastingVote(desk, vote, { choice: "for" })).rejects.toThrow("可否同数の採決ではない");
  });

  it("set aside keeps its row, and the item can be voted again", async () => {
    const desk = await world.viewer("secretariat");
    const vote = await begin("show_of_hands");
    await countVote(desk, vote, { for: 12, against: 0 });
    await voidVote(desk, vote, { reason: "数え間違いのため" });
    const again = await begin("show_of_hands");
    await countVote(desk, again, { for: 11, against: 1 });
    expect(await db.vote.count()).toBe(2);
  });
});

describe("under rules that ask for more", () => {
  const under = async (rules: RuleValues) => {
    await layDown(world, rules);
    ref = await makeSession(world, "open");
  };

  it("hands are recorded by name: who is marked neither way abstains", async () => {
    await under({ handsByName: true, namesOfVotes: true });
    const desk = await world.viewer("secretariat");
    const vote = await begin("show_of_hands");
    await expect(countVote(desk, vote, { forIds: [id(1), id(2)], againstIds: [id(2)] })).rejects.toThrow(
      "賛成と反対の両方に印のある委員",
    );
    await countVote(desk, vote, { forIds: [0, 1, 2, 3, 4, 5, 6].map(id), againstIds: [id(7)] });
    expect(await db.vote.findFirstOrThrow({ where: { id: vote.vote } })).toMatchObject({
      forCount: 7,
      againstCount: 1,
      abstainCount: 4,
      outcome: "carried",
    });
    const [decision] = (await sessionData(await world.viewer("anonymous"), ref)).decisions;
    expect(decision?.names?.filter(({ choice }) => choice === "for")).toHaveLength(7);
    expect(decision?.names).toHaveLength(12);
  });

  it("a choice entered for a member waits for a second person, who confirms what was on the page and no more", async () => {
    await under({ enteredNeedsSecond: true });
    const clerk = await world.viewer("secretariat");
    const manager = await world.viewer("manager");
    const vote = await begin();
    await castBallot(clerk, vote, { choice: "for", memberId: id(4) });
    await expect(countVote(clerk, vote, {})).rejects.toThrow("代わりに入力した1票を、まだ別の人が確かめていません");
    await expect(confirmBallots(clerk, vote, { seen: [`${id(4)}:1`] })).rejects.toThrow("別の人が確かめてください");
    await castBallot(clerk, vote, { choice: "against", memberId: id(4) });
    await confirmBallots(manager, vote, { seen: [`${id(4)}:1`] });
    await expect(countVote(clerk, vote, {})).rejects.toThrow("まだ別の人が確かめていません");
    await confirmBallots(manager, vote, { seen: [`${id(4)}:2`] });
    await countVote(clerk, vote, {});
    expect(await db.vote.findFirstOrThrow({ where: { id: vote.vote } })).toMatchObject({
      forCount: 0,
      againstCount: 1,
    });
  });
});

describe("at the same instant", () => {
  it("two members vote: both count", async () => {
    const vote = await begin();
    const voters = await Promise.all([member(1), member(2)]);
    await Promise.all(voters.map((viewer) => castBallot(viewer, vote, { choice: "for" })));
    await countVote(await world.viewer("secretariat"), vote, {});
    expect(await db.vote.findFirstOrThrow({ where: { id: vote.vote } })).toMatchObject({ forCount: 2 });
  });

  it("one member votes from two devices: both are kept in order, one counts", async () => {
    const vote = await begin();
    const voter = await member(1);
    await Promise.all([
      castBallot(voter, vote, { choice: "for" }),
      castBallot(voter, vote, { choice: "for" }),
      castBallot(voter, vote, { choice: "for" }),
    ]);
    await countVote(await world.viewer("secretariat"), vote, {});
    expect(
      (await db.ballot.findMany({ where: { voteId: vote.vote } })).map((ballot) => ballot.revision).sort(),
    ).toEqual([1, 2, 3]);
    expect(await db.vote.findFirstOrThrow({ where: { id: vote.vote } })).toMatchObject({ forCount: 1 });
  });

  it("votes arrive while it closes: each is counted or refused, never lost between", async () => {
    const vote = await begin();
    const voters = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(member));
    const desk = await world.viewer("secretariat");
    const results = await Promise.allSettled([
      ...voters.slice(0, 6).map((viewer) => castBallot(viewer, vote, { choice: "for" })),
      countVote(desk, vote, {}),
      ...voters.slice(6).map((viewer) => castBallot(viewer, vote, { choice: "for" })),
    ]);
    const taken = results.filter((result, index) => index !== 6 && result.status === "fulfilled").length;
    expect(await db.vote.findFirstOrThrow({ where: { id: vote.vote } })).toMatchObject({ forCount: taken });
    for (const result of results)
      if (result.status === "rejected") expect(String(result.reason)).toContain("締め切りました");
  });

  it("the same form is sent twice: one act", async () => {
    const vote = await begin();
    const voter = { ...(await member(1)), formKey: "0123456789abcdef0123:ballot" };
    const results = await Promise.allSettled([
      castBallot({ ...voter }, vote, { choice: "for" }),
      castBallot({ ...voter }, vote, { choice: "for" }),
    ]);
    // The second is answered as the first one was.
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(2);
    expect(await db.ballot.count({ where: { voteId: vote.vote } })).toBe(1);
  });
});

it("the database itself refuses a ballot from off the roll and after closing", async () => {
  const vote = await begin();
  const raw = (memberId: string) =>
    db.ballot.create({ data: { voteId: vote.vote, memberId, revision: 1, choice: "for", castAt: new Date() } });
  await expect(raw(id(15))).rejects.toThrow("ballot_not_on_roll");
  await countVote(await world.viewer("secretariat"), vote, {});
  await expect(raw(id(1))).rejects.toThrow("ballot_vote_closed");
  await expect(db.vote.update({ where: { id: vote.vote }, data: { forCount: 12 } })).rejects.toThrow(
    "vote_decided_stays",
  );
});

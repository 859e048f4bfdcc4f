import { beforeEach, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { recuseMember } from "#app/domain/agenda/recuse-member.server.ts";
import { castBallot } from "#app/domain/ballots/cast-ballot.server.ts";
import { countVote } from "#app/domain/ballots/count-vote.server.ts";
import { openVote } from "#app/domain/ballots/open-vote.server.ts";
import { runNightly } from "#app/domain/delivery/nightly.server.ts";
import { approveMinutes } from "#app/domain/minutes/approve-minutes.server.ts";
import { draftMinutes } from "#app/domain/minutes/draft-minutes.server.ts";
import { requestConfirmation } from "#app/domain/minutes/request-confirmation.server.ts";
import { requestCorrection } from "#app/domain/minutes/request-correction.server.ts";
import { myPage } from "#app/domain/reports/my-page.server.ts";
import { closeSession } from "#app/domain/sessions/close-session.server.ts";
import { addDays, dayToColumn } from "#app/shared/dates.ts";
import { makeWorld, now, today, viewerOf, type World } from "#tests/support/make.ts";
import { makePart, type PartWorld } from "#tests/support/parts.ts";

let world: World;
let made: PartWorld;
let ref: { ward: string; session: string };
const forbidden = { kind: "forbidden" };

/** Its sitting, open with five of the seven; place 0 is the chair of the whole council, place 3 a member of it. */
beforeEach(async () => {
  world = await makeWorld();
  made = await makePart(world);
  ref = await made.sitting(0);
  await made.open(ref, [5, 6, 7, 8, 9]);
});

it("a vote of a 部会 is its members' alone: nobody from outside is on the roll, by themselves or by the desk", async () => {
  const item = { ...ref, item: "1" };
  const { id: vote } = await openVote(made.desk, item, { motion: "原案のとおり進める", method: "recorded" });
  const roll = await db.voteRoll.findMany({ where: { voteId: vote }, select: { memberId: true } });
  expect(roll.map(({ memberId }) => memberId).toSorted()).toEqual([5, 6, 7, 8, 9].map(made.member).toSorted());
  await expect(castBallot(await made.signedIn(3), { ...ref, vote }, { choice: "for" })).rejects.toThrow();
  await expect(castBallot(made.desk, { ...ref, vote }, { choice: "for", memberId: made.member(3) })).rejects.toThrow();
  expect(await db.ballot.count()).toBe(0);
  for (const place of [6, 7, 8]) await castBallot(await made.signedIn(place), { ...ref, vote }, { choice: "for" });
  await countVote(made.desk, { ...ref, vote }, {});
  expect(await db.vote.findFirstOrThrow()).toMatchObject({ forCount: 3, abstainCount: 2, outcome: "carried" });
});

it("nobody from outside can be recused from what a 部会 takes up", async () => {
  const item = { ...ref, item: "1" };
  await expect(recuseMember(made.desk, item, { memberId: made.member(3), reason: "利害関係" })).rejects.toMatchObject({
    kind: "not-found",
  });
  await recuseMember(made.desk, item, { memberId: made.member(6), reason: "利害関係" });
});

it("its minutes are checked by its members and approved by its head, not by the chair of the whole council", async () => {
  await db.agendaItem.updateMany({ data: { result: "noted", resultAt: now, memo: "夜道を点検した。" } });
  await closeSession(made.desk, ref, { time: "10:00" });
  await draftMinutes(made.desk, ref);
  await requestConfirmation(made.desk, ref, { confirmBy: addDays(today, 3) });
  await expect(requestCorrection(await made.signedIn(3), ref, { text: "直して" })).rejects.toMatchObject(forbidden);
  await expect(
    requestCorrection(made.desk, ref, { text: "直して", memberId: made.member(3), means: "phone" }),
  ).rejects.toMatchObject({ kind: "not-found" });
  expect((await myPage(await made.signedIn(3))).minutes).toEqual([]);
  expect((await myPage(await made.signedIn(10))).minutes).toHaveLength(1);
  const after = new Date(now.getTime() + 5 * 86_400_000);
  const approve = async (place: number) =>
    approveMinutes(await viewerOf(world.council.accounts[place] ?? null, after), ref, {});
  await expect(approve(0)).rejects.toMatchObject(forbidden);
  await approve(5);
  expect(await db.minutes.findFirstOrThrow()).toMatchObject({ approvedByName: "委員5 名" });
});

it("only its members are reminded to answer", async () => {
  await made.sitting(8);
  const ahead = await db.councilSession.findFirstOrThrow({ where: { openedAt: null } });
  await db.councilSession.update({ where: { id: ahead.id }, data: { repliesDueOn: dayToColumn(today) } });
  await runNightly(now);
  const reminded = await db.notice.findMany({ where: { kind: "session-reminder" }, select: { accountId: true } });
  expect(reminded.map(({ accountId }) => accountId).toSorted()).toEqual(
    [5, 6, 7, 8, 9, 10, 11].map((place) => world.council.accounts[place] ?? "").toSorted(),
  );
});

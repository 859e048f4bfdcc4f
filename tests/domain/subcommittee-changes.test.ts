import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { appointMember } from "#app/domain/councils/appoint-member.server.ts";
import { councilPage } from "#app/domain/councils/council-page.server.ts";
import { formSubcommittee } from "#app/domain/councils/form-subcommittee.server.ts";
import { reviseSubcommittee } from "#app/domain/councils/revise-subcommittee.server.ts";
import { attendanceBook } from "#app/domain/documents/attendance-book.server.ts";
import { composeMinutes } from "#app/domain/minutes/compose-minutes.server.ts";
import { myPage } from "#app/domain/reports/my-page.server.ts";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { closeSession } from "#app/domain/sessions/close-session.server.ts";
import { replySession } from "#app/domain/sessions/reply-session.server.ts";
import { addDays, dayOf, dayToColumn } from "#app/shared/dates.ts";
import { makeWorld, now, today, type World } from "#tests/support/make.ts";
import { makePart, type PartWorld } from "#tests/support/parts.ts";

let world: World;
let made: PartWorld;
beforeEach(async () => {
  world = await makeWorld();
  made = await makePart(world);
});

const tomorrow = addDays(today, 1);
const change = (input: Partial<PartWorld["chosen"]> & { from: string }) =>
  reviseSubcommittee(made.desk, "saiwai", made.part, { ...made.chosen, ...input });
const some = (...places: number[]) => places.map(made.member);
const calledTo = (key: string) =>
  db.notice.findMany({
    where: { kind: "session-announced", subjectId: key },
    select: { accountId: true },
  });
const sessionId = async (key: string) =>
  (await db.councilSession.findFirstOrThrow({ where: { number: Number(key.split("-")[1]) } })).id;

/** Sat today with the first four of its members. */
async function held() {
  const ref = await made.sitting(0);
  await made.open(ref, [5, 6, 7, 8]);
  await db.agendaItem.updateMany({ data: { result: "noted", resultAt: now } });
  await closeSession(made.desk, ref, { time: "10:00" });
  return ref;
}

describe("members and head of a 部会", () => {
  it("change from a day on; a sitting that was held keeps those it had, in the record and in the 出席簿", async () => {
    await held();
    await change({ memberIds: some(0, 1, 6), headId: made.member(6), from: tomorrow });
    const session = await db.councilSession.findFirstOrThrow({ where: { subcommitteeId: made.part } });
    const content = await db.$transaction((tx) => composeMinutes(tx, session));
    expect(content.attendance.present.map(({ name, post }) => `${name}${post}`)[0]).toBe("委員5 名部会長");
    expect(content.attendance.present).toHaveLength(4);
    expect(content.attendance.absent).toHaveLength(3);
    expect((await attendanceBook(made.desk, "saiwai", today.slice(0, 7))).rows).toHaveLength(7);
    expect((await sessionPage(await world.viewer("anonymous"), refOf(session))).attendance).toMatchObject({
      members: 7,
      needed: 4,
    });
  });

  it("of a sitting ahead are those of its day: newcomers are called, whoever left is not, the quorum is theirs", async () => {
    const ref = await made.sitting(8);
    const before = await calledTo(await sessionId(ref.session));
    expect(before).toHaveLength(7);
    await change({ memberIds: some(0, 1, 6), headId: made.member(6), from: tomorrow });
    const called = await calledTo(await sessionId(ref.session));
    expect(
      called
        .map(({ accountId }) => accountId)
        .slice(7)
        .toSorted(),
    ).toEqual([0, 1].map((place) => world.council.accounts[place]).toSorted());
    await replySession(await made.signedIn(0), ref, { answer: "attend" });
    await expect(replySession(await made.signedIn(5), ref, { answer: "attend" })).rejects.toMatchObject({
      kind: "forbidden",
    });
    expect((await myPage(await made.signedIn(0))).sessions).toHaveLength(1);
    expect((await myPage(await made.signedIn(5))).sessions).toHaveLength(0);
  });

  it("the quorum of an announced sitting is counted on the members of its day", async () => {
    const ref = await made.sitting(0);
    await change({ memberIds: some(0, 1, 6), headId: made.member(6), from: today });
    await expect(made.open(ref, [6])).rejects.toThrow("必要な2名に1名足りません");
    await made.open(ref, [6, 0]);
  });

  it("the council's page shows those of today, and nobody who has left", async () => {
    await change({ memberIds: some(0, 6, 7), headId: made.member(6), from: tomorrow });
    const shown = async (day: string) =>
      (await councilPage(await world.viewer("anonymous", new Date(`${day}T03:00:00Z`)), "saiwai")).subcommittees[0];
    expect(await shown(today)).toMatchObject({ head: "委員5 名" });
    expect(await shown(tomorrow)).toMatchObject({ head: "委員6 名", members: ["委員0 名", "委員6 名", "委員7 名"] });
    await db.member.update({
      where: { id: made.member(6) },
      data: { endedOn: dayToColumn(tomorrow), endReason: "辞任" },
    });
    expect(await shown(tomorrow)).toMatchObject({ head: null, members: ["委員0 名", "委員7 名"] });
  });

  it("a second change of the same day replaces the first", async () => {
    await change({ memberIds: some(0, 1), headId: made.member(0), from: tomorrow });
    await change({ memberIds: some(1, 2), headId: made.member(1), from: tomorrow });
    const from = await db.subcommitteeMember.findMany({ where: { startsOn: dayToColumn(tomorrow) } });
    expect(from.map(({ memberId, isHead }) => [memberId, isHead]).toSorted()).toEqual(
      [
        [made.member(1), true],
        [made.member(2), false],
      ].toSorted(),
    );
    expect(await db.subcommitteeMember.count({ where: { endedOn: dayToColumn(tomorrow) } })).toBe(7);
  });

  it("what cannot be changed says why: before a sitting that was held, outside the term, strangers, a name taken", async () => {
    await held();
    await expect(change({ from: today })).rejects.toThrow("から変えられます。");
    await expect(change({ from: "2040-01-01" })).rejects.toThrow("期の間の日");
    await expect(change({ headId: made.member(0), from: tomorrow })).rejects.toThrow("部会の委員から");
    await db.member.update({
      where: { id: made.member(11) },
      data: { endedOn: dayToColumn(today), endReason: "辞任" },
    });
    await expect(change({ from: tomorrow })).rejects.toThrow("在任している委員から");
    const other = { name: "つながり部会", theme: "居場所", memberIds: some(0), headId: made.member(0) };
    await formSubcommittee(made.desk, "saiwai", world.council.termId, other);
    await expect(change({ name: "つながり部会", from: tomorrow })).rejects.toThrow("この名称の部会は置かれています");
  });

  it("are told apart by the database: one place and one head at a time, sittings only in its own term", async () => {
    const place = { subcommitteeId: made.part, memberId: made.member(5), startsOn: dayToColumn(tomorrow) };
    await expect(db.subcommitteeMember.create({ data: place })).rejects.toThrow();
    const second = { ...place, memberId: made.member(0), isHead: true };
    await expect(db.subcommitteeMember.create({ data: second })).rejects.toThrow();
    const { councilId } = await db.term.findUniqueOrThrow({ where: { id: world.council.termId } });
    const next = await db.term.create({
      data: { councilId, ordinal: 9, startsOn: new Date("2036-04-01"), endsOn: new Date("2038-03-31") },
    });
    await made.sitting(8);
    await expect(
      db.councilSession.updateMany({ where: { subcommitteeId: made.part }, data: { termId: next.id } }),
    ).rejects.toThrow();
  });
});

it("whoever is appointed after a sitting was announced is called to it, by mail or from the desk's list", async () => {
  const ref = await made.sitting(8);
  const id = await sessionId(ref.session);
  await db.member.update({
    where: { id: made.member(11) },
    data: { endedOn: dayToColumn(addDays(today, -1)), endReason: "辞任" },
  });
  const { id: newcomer } = await appointMember(made.desk, "saiwai", world.council.termId, {
    name: "補欠 委員",
    kana: "ほけついいん",
    basis: "organisation",
    organisation: "町会連合会",
    startsOn: dayOf(now),
    predecessorId: made.member(11),
    contactMeans: "letter",
  });
  expect(
    await db.telling.findMany({ where: { memberId: newcomer }, select: { sessionId: true, means: true } }),
  ).toEqual([{ sessionId: id, means: "letter" }]);
});

const refOf = (session: { fiscalYear: number | null; number: number | null }) => ({
  ward: "saiwai",
  session: `${session.fiscalYear}-${session.number}`,
});

import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { appointMember } from "#app/domain/councils/appoint-member.server.ts";
import { councilPage } from "#app/domain/councils/council-page.server.ts";
import { formSubcommittee } from "#app/domain/councils/form-subcommittee.server.ts";
import { reviseSubcommittee } from "#app/domain/councils/revise-subcommittee.server.ts";
import { membersOn } from "#app/domain/councils/scope.server.ts";
import { deliverNotice } from "#app/domain/delivery/deliver-notice.server.ts";
import { deskSession } from "#app/domain/desk/desk-session.server.ts";
import { deskSubcommittee } from "#app/domain/desk/desk-subcommittee.server.ts";
import { attendanceBook } from "#app/domain/documents/attendance-book.server.ts";
import { composeMinutes } from "#app/domain/minutes/compose-minutes.server.ts";
import { myPage } from "#app/domain/reports/my-page.server.ts";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { closeSession } from "#app/domain/sessions/close-session.server.ts";
import { draftSession } from "#app/domain/sessions/draft-session.server.ts";
import { replySession } from "#app/domain/sessions/reply-session.server.ts";
import { addDays, dayFromColumn, dayToColumn } from "#app/shared/dates.ts";
import { makeWorld, now, today, type World } from "#tests/support/make.ts";
import { makePart, type PartWorld } from "#tests/support/parts.ts";

let world: World;
let made: PartWorld;
beforeEach(async () => {
  world = await makeWorld();
  made = await makePart(world);
});

const tomorrow = addDays(today, 1);
const change = async (input: Partial<PartWorld["chosen"]> & { from: string; revision?: number }) => {
  const { revision } = await db.subcommittee.findUniqueOrThrow({ where: { id: made.part } });
  await reviseSubcommittee(made.desk, "saiwai", made.part, { ...made.chosen, revision, ...input });
};
const some = (...places: number[]) => places.map(made.member);
const calledTo = (key: string) =>
  db.notice.findMany({
    where: { kind: "session-announced", subjectId: key },
    select: { accountId: true },
    orderBy: { id: "asc" },
  });
const replacement = {
  name: "補欠 委員",
  kana: "ほけついいん",
  basis: "organisation" as const,
  organisation: "町会連合会",
  contactMeans: "letter" as const,
};
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
    expect(content.attendance.present?.map(({ name, post }) => `${name}${post}`)[0]).toBe("委員5 名部会長");
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
    for (const place of [7, 8]) await replySession(await made.signedIn(place), ref, { answer: "attend" });
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
    const { forecast } = await deskSession(made.desk, ref);
    expect(forecast).toEqual({ coming: 1, needed: 2, replied: 1 });
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
    const headId = made.member(6);
    await expect(change({ headId, from: today })).rejects.toThrow("から変えられます。");
    await expect(change({ headId, from: "2040-01-01" })).rejects.toThrow("期の間の日");
    await expect(change({ headId: made.member(0), from: tomorrow })).rejects.toThrow("部会の委員から");
    await db.member.update({
      where: { id: made.member(11) },
      data: { endedOn: dayToColumn(today), endReason: "辞任" },
    });
    await expect(change({ headId, from: tomorrow })).rejects.toThrow("委員11 名さんは、");
    const other = { name: "つながり部会", theme: "居場所", memberIds: some(0), headId: made.member(0) };
    await formSubcommittee(made.desk, "saiwai", world.council.termId, other);
    await expect(change({ name: "つながり部会", from: tomorrow })).rejects.toThrow("この名称の部会は置かれています");
  });

  it("of a sitting ahead: whoever leaves is told that they need not come, and is on no list any more", async () => {
    const ref = await made.sitting(8);
    const id = await sessionId(ref.session);
    await db.member.update({ where: { id: made.member(7) }, data: { contactMeans: "letter" } });
    await db.telling.create({
      data: { sessionId: id, memberId: made.member(7), what: "session-announced", means: "letter", queuedAt: now },
    });
    await change({ memberIds: some(5, 6), from: tomorrow });
    const released = await db.notice.findMany({ where: { kind: "session-released", subjectId: id } });
    expect(released).toHaveLength(5);
    const [letter] = released;
    await deliverNotice(letter?.id ?? "", now);
    const { text } = await db.notice.findFirstOrThrow({ where: { id: letter?.id ?? "" } });
    expect(text).toContain("御出席いただかなくて");
    const told = await db.telling.findMany({ where: { memberId: made.member(7) }, select: { what: true } });
    expect(told).toEqual([{ what: "session-released" }]);
  });

  it("that lie ahead give way to a change before them: a slip of the year, a 補欠 to come", async () => {
    await change({ memberIds: some(0, 5), from: addDays(today, 365) });
    await change({ memberIds: some(1, 5), from: tomorrow });
    const members = async (day: string) =>
      (await membersOn({ termId: world.council.termId, subcommitteeId: made.part }, day)).map(({ name }) => name);
    expect(await members(today)).toHaveLength(7);
    expect(await members(tomorrow)).toEqual(["委員1 名", "委員5 名"]);
    expect(await members(addDays(today, 366))).toEqual(["委員1 名", "委員5 名"]);
    const leaves = dayToColumn(addDays(today, 30));
    await db.member.update({ where: { id: made.member(1) }, data: { endedOn: leaves, endReason: "辞任" } });
    const { id: next } = await appointMember(made.desk, "saiwai", world.council.termId, {
      ...replacement,
      startsOn: addDays(today, 60),
      predecessorId: made.member(1),
    });
    await change({ memberIds: [...some(5, 6), next], headId: made.member(6), from: addDays(today, 10) });
    expect(await members(addDays(today, 10))).toEqual(["委員5 名", "委員6 名"]);
    expect(await members(addDays(today, 60))).toContain("補欠 委員");
    const early = { memberIds: [...some(5), next], headId: next, from: addDays(today, 12) };
    await expect(change(early)).rejects.toThrow("部会長は、");
  });

  it("and a new name or theme counts at once, whatever the day; drafts are called by it, what was announced is not", async () => {
    await held();
    await draftSession(made.desk, "saiwai", { body: made.part });
    await change({ name: "夜道部会", theme: "街灯", from: today });
    const titles = await db.councilSession.findMany({ orderBy: { ordinal: "asc" }, select: { title: true } });
    expect(titles.map(({ title }) => title)).toEqual(["幸区区民会議 安全部会", "幸区区民会議 夜道部会"]);
  });

  it("that lie ahead come on another day where only the day was wrong; who resigned is no change of members", async () => {
    await change({ memberIds: some(0, 5), from: addDays(today, 365) });
    await change({ memberIds: some(0, 5), from: tomorrow });
    const { members } = await deskSubcommittee(made.desk, "saiwai", made.part);
    expect(members.length).toBeGreaterThan(0);
    const held = () => db.subcommitteeMember.findMany({ where: { memberId: made.member(0) } });
    expect((await held()).map(({ startsOn }) => dayFromColumn(startsOn))).toEqual([tomorrow]);
    await db.member.update({
      where: { id: made.member(0) },
      data: { endedOn: dayToColumn(today), endReason: "辞任" },
    });
    await change({ memberIds: some(5), theme: "街灯", from: tomorrow });
    expect((await held()).map(({ endedOn }) => endedOn)).toEqual([null]);
    expect(await db.notice.count({ where: { kind: "session-released" } })).toBe(0);
  });

  it("are not overwritten by a form that was opened before another clerk saved", async () => {
    await change({ memberIds: some(0, 5), from: tomorrow });
    await expect(change({ theme: "街灯", from: tomorrow, revision: 1 })).rejects.toMatchObject({
      stored: {
        revision: 2,
        differences: [{ label: "テーマ" }, { label: "部会の委員", stored: "委員0 名、委員5 名" }],
      },
    });
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
    ...replacement,
    startsOn: today,
    predecessorId: made.member(11),
  });
  expect(
    await db.telling.findMany({ where: { memberId: newcomer }, select: { sessionId: true, means: true } }),
  ).toEqual([{ sessionId: id, means: "letter" }]);
});

const refOf = (session: { fiscalYear: number | null; number: number | null }) => ({
  ward: "saiwai",
  session: `${session.fiscalYear}-${session.number}`,
});

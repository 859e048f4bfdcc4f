import { beforeEach, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { carryAgendaItem } from "#app/domain/agenda/carry-item.server.ts";
import { appointMember } from "#app/domain/councils/appoint-member.server.ts";
import { membersOf } from "#app/domain/councils/body.ts";
import { formSubcommittee } from "#app/domain/councils/form-subcommittee.server.ts";
import { carryPage } from "#app/domain/desk/carry-page.server.ts";
import { attendanceBook } from "#app/domain/documents/attendance-book.server.ts";
import { chairOf } from "#app/domain/minutes/chair-of.server.ts";
import { composeMinutes } from "#app/domain/minutes/compose-minutes.server.ts";
import { speakerLabel } from "#app/domain/minutes/speaker-label.server.ts";
import { wardCalendar } from "#app/domain/opendata/calendar.server.ts";
import { writeOpinion } from "#app/domain/opinions/write-opinion.server.ts";
import { myPage } from "#app/domain/reports/my-page.server.ts";
import { sessionIndex } from "#app/domain/reports/session-index.server.ts";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { announceSession } from "#app/domain/sessions/announce-session.server.ts";
import { arriveMember } from "#app/domain/sessions/arrive-member.server.ts";
import { closeSession } from "#app/domain/sessions/close-session.server.ts";
import { correctAttendance } from "#app/domain/sessions/correct-attendance.server.ts";
import { draftSession } from "#app/domain/sessions/draft-session.server.ts";
import { replySession } from "#app/domain/sessions/reply-session.server.ts";
import { reviseSession } from "#app/domain/sessions/revise-session.server.ts";
import { dayOf } from "#app/shared/dates.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { makeWorld, now, type World } from "#tests/support/make.ts";
import { makePart, type PartWorld } from "#tests/support/parts.ts";

let world: World;
let desk: Viewer;
let early: Viewer;
let part: string;
let member: PartWorld["member"];
let signedIn: PartWorld["signedIn"];
let sitting: PartWorld["sitting"];
let open: PartWorld["open"];

beforeEach(async () => {
  world = await makeWorld();
  ({ desk, early, part, member, signedIn, sitting, open } = await makePart(world));
});

it("a 部会 counts its own sittings, and calls its own members alone", async () => {
  const whole = await draftSession(early, "saiwai");
  const ref = await sitting(8);
  const session = await db.councilSession.findFirstOrThrow({ where: { subcommitteeId: part } });
  expect(session).toMatchObject({ ordinal: 1, title: "幸区区民会議 安全部会" });
  expect(await db.councilSession.findFirstOrThrow({ where: { id: whole.id } })).toMatchObject({ ordinal: 1 });
  expect(await db.notice.count({ where: { kind: "session-announced", subjectId: session.id } })).toBe(7);
  await replySession(await signedIn(6), ref, { answer: "attend" });
  await expect(replySession(await signedIn(3), ref, { answer: "attend" })).rejects.toMatchObject({
    kind: "forbidden",
  });
  expect((await myPage(await signedIn(6))).sessions.map(({ title }) => title)).toEqual(["幸区区民会議 安全部会"]);
  expect((await myPage(await signedIn(3))).sessions).toEqual([]);
});

it("sits under the council's rules with its own members for seats, its head presiding", async () => {
  const ref = await sitting(0);
  await expect(open(ref, [6, 7, 8])).rejects.toThrow("必要な4名に1名足りません");
  await expect(open(ref, [5, 6, 7, 3])).rejects.toThrow("任期の外");
  await open(ref, [5, 6, 7, 8]);
  const session = await db.councilSession.findFirstOrThrow({ where: { subcommitteeId: part } });
  expect(session.rules).toMatchObject({ seats: 7, chairTitle: "部会長" });
  const label = (place: number) =>
    db.$transaction((tx) => speakerLabel(tx, session, { speaker: "member", memberId: member(place), label: "" }));
  expect([await label(5), await label(6)]).toEqual(["委員5部会長", "委員6委員"]);
  const shown = await sessionPage(await world.viewer("anonymous"), ref);
  expect(shown.attendance).toMatchObject({ present: 4, members: 7, needed: 4 });
  await db.agendaItem.updateMany({ data: { result: "noted", resultAt: now } });
  await closeSession(desk, ref, { time: "10:00" });
  const content = await db.$transaction(async (tx) => composeMinutes(tx, await tx.councilSession.findFirstOrThrow()));
  expect(content.attendance.present?.map(({ post }) => post)).toEqual(["部会長", "委員", "委員", "委員"]);
  expect(content.attendance.absent).toHaveLength(3);
  const book = await attendanceBook(desk, "saiwai", "2026-11");
  expect(book.rows).toHaveLength(7);
});

it("members outside it read what it has before it, and take no part; nobody else sees it", async () => {
  const ref = await sitting(8);
  const outside = await sessionPage(await signedIn(3), ref);
  expect(outside.papers).toHaveLength(1);
  expect(outside.own).toBeNull();
  expect((await sessionPage(await world.viewer("resident"), ref)).papers).toEqual([]);
});

it("lists and calendars are for all bodies, the whole council, or one 部会", async () => {
  await sitting(8);
  const { id } = await draftSession(early, "saiwai");
  await db.councilSession.update({
    where: { id },
    data: { startsAt: new Date(now.getTime() + 9 * 86_400_000), endsAt: new Date(now.getTime() + 10 * 86_400_000) },
  });
  await announceSession(early, { ward: "saiwai", session: id }, {});
  const titles = async (body: string) =>
    (await sessionIndex("saiwai", new URLSearchParams(body ? { body } : {}))).sessions.map(({ title }) => title);
  expect(await titles("")).toHaveLength(2);
  expect(await titles("plenary")).toEqual(["幸区区民会議"]);
  expect(await titles(part)).toEqual(["幸区区民会議 安全部会"]);
  const events = async (body: string | null) => (await wardCalendar("saiwai", body)).match(/^SUMMARY:.*$/gm);
  expect(await events(null)).toHaveLength(2);
  expect(await events("plenary")).toEqual(["SUMMARY:第1回幸区区民会議"]);
  expect(await events(part)).toEqual(["SUMMARY:第1回幸区区民会議 安全部会"]);
  expect(await events("nothing")).toBeNull();
});

/** The term ends early, and the next one follows at once. */
async function nextTermFrom(day: string) {
  const { councilId } = await db.term.findUniqueOrThrow({ where: { id: world.council.termId } });
  await db.member.updateMany({ data: { endsOn: new Date("2026-12-01T00:00:00Z") } });
  await db.term.updateMany({ data: { endsOn: new Date("2026-12-01T00:00:00Z") } });
  await db.term.create({ data: { councilId, ordinal: 9, startsOn: new Date(day), endsOn: new Date("2028-12-01") } });
}

it("a sitting of a 部会 stays in its term: prepared up to its last day, not moved past it", async () => {
  await nextTermFrom("2026-12-02");
  const { id } = await draftSession(desk, "saiwai", { body: part });
  const draft = await db.councilSession.findUniqueOrThrow({ where: { id } });
  expect(draft.termId).toBe(world.council.termId);
  expect(dayOf(draft.startsAt)).toBe("2026-12-01");
  const schedule = { title: draft.title, startTime: "10:00", endTime: "12:00", venueId: draft.venueId, room: "" };
  await expect(
    reviseSession(
      desk,
      { ward: "saiwai", session: id },
      { ...schedule, date: "2026-12-02", onlineMode: "none", onlineUrl: "", revision: draft.revision },
    ),
  ).rejects.toThrow("部会の会議は、その期の日にしてください。");
  const later = await world.viewer("secretariat", new Date("2026-12-03T00:00:00Z"));
  await expect(draftSession(later, "saiwai", { body: part })).rejects.toThrow("この部会の期は終わっています");
});

it("nobody from outside is written into it, by themselves or by the desk", async () => {
  const ref = await sitting(0);
  const outside = await signedIn(3);
  const opinion = { stance: "for" as const, text: "ひとこと" };
  await expect(writeOpinion(outside, { ...ref, item: "1" }, opinion)).rejects.toMatchObject({ kind: "forbidden" });
  await open(ref, [5, 6, 7, 8]);
  await expect(arriveMember(desk, ref, { memberId: member(3), time: "10:00" })).rejects.toThrow();
  await db.agendaItem.updateMany({ data: { result: "noted", resultAt: now } });
  await closeSession(desk, ref, { time: "10:00" });
  await expect(
    correctAttendance(desk, ref, { memberId: member(3), stays: [], reason: "受付簿のとおり" }),
  ).rejects.toThrow();
  expect(await db.presence.count({ where: { memberId: member(3) } })).toBe(0);
});

it("a head who has left is its head no more, and whoever takes a seat takes the place in the 部会 too", async () => {
  await sitting(8);
  const session = await db.councilSession.findFirstOrThrow({ where: { subcommitteeId: part } });
  expect(await chairOf(db, session)).toMatchObject({ id: member(5) });
  await db.member.update({
    where: { id: member(5) },
    data: { endedOn: new Date(now.getTime() - 86_400_000), endReason: "辞任" },
  });
  expect(await chairOf(db, session)).toBeNull();
  const { id } = await appointMember(await world.viewer("secretariat"), "saiwai", world.council.termId, {
    name: "補欠委員",
    kana: "ほけついいん",
    basis: "organisation",
    organisation: "町会連合会",
    startsOn: dayOf(now),
    predecessorId: member(5),
    contactMeans: "letter",
  });
  const called = await db.member.findMany({ where: membersOf(session, dayOf(now)), select: { id: true } });
  expect(called.map((one) => one.id)).toContain(id);
});

it("what goes on from a 部会 goes on in it or before the whole council, never in another 部会", async () => {
  const other = await formSubcommittee(desk, "saiwai", world.council.termId, {
    name: "つながり部会",
    theme: "居場所",
    memberIds: [0, 1, 2].map(member),
    headId: member(0),
  });
  const ref = await sitting(0);
  await open(ref, [5, 6, 7, 8]);
  await db.agendaItem.updateMany({ data: { result: "carried_over", resultAt: now } });
  const wrong = await draftSession(desk, "saiwai", { body: other.id });
  const whole = await draftSession(desk, "saiwai");
  const item = { ...ref, item: "1" };
  await expect(carryAgendaItem(desk, item, { sessionId: wrong.id })).rejects.toMatchObject({ kind: "not-found" });
  const { targets } = await carryPage(desk, item);
  expect(targets.map(({ id }) => id)).toEqual([whole.id]);
  await carryAgendaItem(desk, item, { sessionId: whole.id });
});

import { beforeEach, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { addAgendaItem } from "#app/domain/agenda/add-item.server.ts";
import { formSubcommittee } from "#app/domain/councils/form-subcommittee.server.ts";
import { attendanceBook } from "#app/domain/documents/attendance-book.server.ts";
import { composeMinutes } from "#app/domain/minutes/compose-minutes.server.ts";
import { speakerLabel } from "#app/domain/minutes/speaker-label.server.ts";
import { wardCalendar } from "#app/domain/opendata/calendar.server.ts";
import { addPapers } from "#app/domain/papers/add-papers.server.ts";
import { myPage } from "#app/domain/reports/my-page.server.ts";
import { sessionIndex } from "#app/domain/reports/session-index.server.ts";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { announceSession } from "#app/domain/sessions/announce-session.server.ts";
import { closeSession } from "#app/domain/sessions/close-session.server.ts";
import { draftSession } from "#app/domain/sessions/draft-session.server.ts";
import { openSession } from "#app/domain/sessions/open-session.server.ts";
import { replySession } from "#app/domain/sessions/reply-session.server.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { makeWorld, now, viewerOf, type World } from "#tests/support/make.ts";

let world: World;
let desk: Viewer;
let early: Viewer;
let part: string;
const member = (place: number) => world.council.members[place] ?? "";
const signedIn = (place: number) => viewerOf(world.council.accounts[place] ?? null);

/** Seven members of the council, the sixth of them its head. */
beforeEach(async () => {
  world = await makeWorld();
  desk = await world.viewer("secretariat");
  early = await world.viewer("secretariat", new Date(now.getTime() - 20 * 86_400_000));
  const made = await formSubcommittee(desk, "saiwai", world.council.termId, {
    name: "安全部会",
    theme: "夜道",
    memberIds: [5, 6, 7, 8, 9, 10, 11].map(member),
    headId: member(5),
  });
  part = made.id;
});

async function sitting(days: number) {
  const { id } = await draftSession(early, "saiwai", { body: part });
  const startsAt = new Date(now.getTime() + days * 86_400_000);
  await db.councilSession.update({
    where: { id },
    data: { startsAt, endsAt: new Date(startsAt.getTime() + 7_200_000) },
  });
  const draft = { ward: "saiwai", session: id };
  await addAgendaItem(early, draft, { title: "夜道の点検", kind: "deliberation", openness: "open" });
  await addPapers(early, draft, { title: "部会の資料", body: "本文", audience: "members" });
  const { key } = await announceSession(early, draft, {});
  return { ward: "saiwai", session: key };
}

const open = (ref: { ward: string; session: string }, places: number[]) =>
  openSession(desk, ref, {
    time: "10:00",
    memberIds: places.map(member),
    onlineIds: [],
    presidingId: member(places[0] ?? 0),
    entry: "live",
    staffPresent: "",
    advisersPresent: "",
    observerCount: 0,
    pressCount: 0,
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
  expect(content.attendance.present.map(({ post }) => post)).toEqual(["部会長", "委員", "委員", "委員"]);
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

it("a sitting of a 部会 stays in its term", async () => {
  await db.term.updateMany({ data: { endsOn: new Date("2026-12-01T00:00:00Z") } });
  await expect(draftSession(await world.viewer("secretariat"), "saiwai", { body: part })).rejects.toThrow();
});

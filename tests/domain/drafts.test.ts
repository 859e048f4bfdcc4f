import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { requestApproval } from "#app/domain/approvals/request-approval.server.ts";
import { waitingApprovals } from "#app/domain/approvals/waiting-approvals.server.ts";
import { addPapers } from "#app/domain/papers/add-papers.server.ts";
import { announceSession } from "#app/domain/sessions/announce-session.server.ts";
import { changeSession } from "#app/domain/sessions/change-session.server.ts";
import { discardDraft } from "#app/domain/sessions/discard-draft.server.ts";
import { draftSession } from "#app/domain/sessions/draft-session.server.ts";
import { reviseSession } from "#app/domain/sessions/revise-session.server.ts";
import { dayFromColumn, dayOf, timeOf } from "#app/shared/dates.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { makeWorld, type World } from "#tests/support/make.ts";
import { makePart } from "#tests/support/parts.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let desk: Viewer;
beforeEach(async () => {
  world = await makeWorld();
  desk = await world.viewer("secretariat");
});

const drafts = () =>
  db.councilSession.findMany({ where: { announcedAt: null }, orderBy: { startsAt: "asc" }, include: { items: true } });

describe("a series of drafts", () => {
  it("is on the same weekday of each month, numbered by date, each with its standing items", async () => {
    expect(await draftSession(desk, "saiwai", { date: "2026-12-17", count: 4, every: "month" })).toMatchObject({
      count: 4,
    });
    const rows = await drafts();
    expect(rows.map(({ startsAt }) => dayOf(startsAt))).toEqual([
      "2026-12-17",
      "2027-01-21",
      "2027-02-18",
      "2027-03-18",
    ]);
    expect(rows.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4]);
    const titles = rows.map(({ items }) => items.map(({ title }) => title));
    expect(titles[0]).toEqual(["その他"]);
    expect(titles.slice(1)).toEqual(Array(3).fill(["前回会議録の確認", "その他"]));
  });

  it("is made whole or not at all: a day outside every term refuses it", async () => {
    const asked = draftSession(desk, "saiwai", { date: "2028-06-15", count: 12, every: "three_months" });
    await expect(asked).rejects.toThrow("どの期にも入っていません");
    expect(await drafts()).toEqual([]);
    await expect(draftSession(desk, "saiwai", { date: "2026-01-01" })).rejects.toThrow("きょう以降の日");
  });

  it("of a 部会 stays in its term", async () => {
    const { part } = await makePart(world);
    const { councilId } = await db.term.findUniqueOrThrow({ where: { id: world.council.termId } });
    await db.member.updateMany({ data: { endsOn: new Date("2026-12-31") } });
    await db.term.updateMany({ data: { endsOn: new Date("2026-12-31") } });
    await db.term.create({
      data: { councilId, ordinal: 9, startsOn: new Date("2027-01-01"), endsOn: new Date("2028-12-31") },
    });
    const asked = draftSession(desk, "saiwai", { body: part, date: "2026-12-17", count: 2 });
    await expect(asked).rejects.toThrow("この部会の期の外です");
    await draftSession(desk, "saiwai", { date: "2026-12-17", count: 2 });
    expect((await drafts()).map(({ ordinal }) => ordinal)).toEqual([1, 1]);
  });
});

describe("a draft given up", () => {
  it("goes with its agenda and papers; those after it close the gap, and no 決裁 waits for it", async () => {
    await draftSession(desk, "saiwai", { date: "2026-12-17", count: 3 });
    const [, second, third] = await drafts();
    const ref = { ward: "saiwai", session: second?.id ?? "" };
    await addPapers(desk, ref, { title: "資料", body: "本文", audience: "open" });
    await requestApproval(desk, "saiwai", { subject: "session", subjectId: second?.id ?? "" });
    expect(await waitingApprovals(world.saiwai.id)).toHaveLength(1);
    await discardDraft(desk, ref);
    expect(await waitingApprovals(world.saiwai.id)).toEqual([]);
    expect((await drafts()).map(({ id, ordinal }) => [id, ordinal])).toContainEqual([third?.id, 2]);
    expect(await db.paper.count()).toBe(0);
    expect(await db.agendaItem.count({ where: { sessionId: second?.id ?? "" } })).toBe(0);
    await expect(discardDraft(desk, ref)).rejects.toMatchObject({ kind: "not-found" });
  });

  it("leaves its number empty rather than turn the dates round, where a later one was announced", async () => {
    await draftSession(desk, "saiwai", { date: "2026-12-17", count: 4 });
    const [, second, third] = await drafts();
    await announceSession(desk, { ward: "saiwai", session: third?.id ?? "" }, {});
    await discardDraft(desk, { ward: "saiwai", session: second?.id ?? "" });
    const rows = await db.councilSession.findMany({ orderBy: { startsAt: "asc" } });
    expect(rows.map(({ ordinal }) => ordinal)).toEqual([1, 3, 4]);
  });

  it("cannot be one that was announced, whatever the code above the database does", async () => {
    const ref = await makeSession(world, "announced");
    await expect(discardDraft(desk, ref)).rejects.toThrow("公表済み");
    await db.agendaItem.deleteMany();
    await expect(db.councilSession.deleteMany()).rejects.toThrow();
  });
});

describe("last days set by hand", () => {
  const schedule = async (id: string, own: object) => {
    const row = await db.councilSession.findUniqueOrThrow({ where: { id } });
    const { title, venueId, room, revision } = row;
    const [date, startTime, endTime] = [dayOf(row.startsAt), timeOf(row.startsAt), timeOf(row.endsAt)];
    const input = { title, venueId, room, revision, date, startTime, endTime, onlineMode: "none" as const };
    await reviseSession(desk, { ward: "saiwai", session: id }, { ...input, onlineUrl: undefined, ...own });
    return db.councilSession.findUniqueOrThrow({ where: { id } });
  };
  const dues = (row: { repliesDueOn: Date; opinionsDueAt: Date }) => [
    dayFromColumn(row.repliesDueOn),
    `${dayOf(row.opinionsDueAt)} ${timeOf(row.opinionsDueAt)}`,
  ];

  it("stay through the announcement; without them they are counted back; a new day counts anew", async () => {
    const { id } = await draftSession(desk, "saiwai", { date: "2026-12-17" });
    const own = { ownRepliesDueOn: "2026-12-08", ownOpinionsDueOn: "2026-12-10", ownOpinionsDueTime: "17:15" };
    expect(dues(await schedule(id, own))).toEqual(["2026-12-08", "2026-12-10 17:15"]);
    expect(dues(await schedule(id, {}))).toEqual(["2026-12-11", "2026-12-14 12:00"]);
    await schedule(id, own);
    const { key } = await announceSession(desk, { ward: "saiwai", session: id }, {});
    const announced = await db.councilSession.findUniqueOrThrow({ where: { id } });
    expect(dues(announced)).toEqual(["2026-12-08", "2026-12-10 17:15"]);
    await changeSession(
      desk,
      { ward: "saiwai", session: key },
      {
        date: "2026-12-24",
        startTime: timeOf(announced.startsAt),
        endTime: timeOf(announced.endsAt),
        venueId: announced.venueId,
        room: announced.room,
        reason: "会場の都合",
      },
    );
    expect(dues(await db.councilSession.findUniqueOrThrow({ where: { id } }))).toEqual([
      "2026-12-18",
      "2026-12-21 12:00",
    ]);
  });

  it("that have gone by, or that say a time without a day, are refused", async () => {
    const { id } = await draftSession(desk, "saiwai", { date: "2026-12-17" });
    await expect(schedule(id, { ownRepliesDueOn: "2026-11-01" })).rejects.toMatchObject({ field: "ownRepliesDueOn" });
    await expect(schedule(id, { ownOpinionsDueOn: "2026-11-24", ownOpinionsDueTime: "09:00" })).rejects.toMatchObject({
      field: "ownOpinionsDueOn",
    });
  });

  it("never lie after the beginning, when a sitting begins earlier the same day", async () => {
    const { id } = await draftSession(desk, "saiwai", { date: "2026-12-17" });
    await schedule(id, { ownOpinionsDueOn: "2026-12-17", ownOpinionsDueTime: "17:00" });
    const { key } = await announceSession(desk, { ward: "saiwai", session: id }, {});
    const { venueId, room } = await db.councilSession.findUniqueOrThrow({ where: { id } });
    const sooner = { date: "2026-12-17", startTime: "14:00", endTime: "16:00", venueId, room, reason: "会場の都合" };
    const ref = { ward: "saiwai", session: key };
    const own = { ownOpinionsDueOn: "2026-12-17", ownOpinionsDueTime: "17:00" };
    await expect(changeSession(desk, ref, { ...sooner, ...own })).rejects.toMatchObject({
      field: "ownOpinionsDueTime",
    });
    await changeSession(desk, ref, { ...sooner, ...own, ownOpinionsDueTime: "13:00" });
    expect(dues(await db.councilSession.findUniqueOrThrow({ where: { id } }))[1]).toBe("2026-12-17 13:00");
  });

  it("are changed after the announcement too, told like any change", async () => {
    const { id } = await draftSession(desk, "saiwai", { date: "2026-12-17" });
    const { key } = await announceSession(desk, { ward: "saiwai", session: id }, {});
    const row = await db.councilSession.findUniqueOrThrow({ where: { id } });
    const same = {
      date: "2026-12-17",
      startTime: timeOf(row.startsAt),
      endTime: timeOf(row.endsAt),
      venueId: row.venueId,
      room: row.room,
      reason: "委員の都合",
    };
    const ref = { ward: "saiwai", session: key };
    await expect(changeSession(desk, ref, same)).rejects.toThrow("変わったところがありません");
    await changeSession(desk, ref, { ...same, ownRepliesDueOn: "2026-12-15" });
    expect(dues(await db.councilSession.findUniqueOrThrow({ where: { id } }))).toEqual([
      "2026-12-15",
      "2026-12-14 12:00",
    ]);
    const { what } = await db.sessionChange.findFirstOrThrow({ where: { sessionId: id } });
    expect(what).toBe("出欠の返事の期限を令和8年12月15日(火)に変えました。");
  });

  it("that have gone by meanwhile do not stand in the way of another room, and bind as they did", async () => {
    const { id } = await draftSession(desk, "saiwai", { date: "2026-12-17" });
    await schedule(id, { ownRepliesDueOn: "2026-12-08" });
    const { key } = await announceSession(desk, { ward: "saiwai", session: id }, {});
    const row = await db.councilSession.findUniqueOrThrow({ where: { id } });
    const late = await world.viewer("secretariat", new Date("2026-12-15T03:00:00Z"));
    await changeSession(
      late,
      { ward: "saiwai", session: key },
      {
        date: "2026-12-17",
        startTime: timeOf(row.startsAt),
        endTime: timeOf(row.endsAt),
        venueId: row.venueId,
        room: "別の会議室",
        ownRepliesDueOn: "2026-12-08",
        reason: "部屋の都合",
      },
    );
    expect(dues(await db.councilSession.findUniqueOrThrow({ where: { id } }))[0]).toBe("2026-12-08");
    const { what } = await db.sessionChange.findFirstOrThrow({ where: { sessionId: id } });
    expect(what).not.toContain("期限");
  });

  it("that have gone by when it is announced give way to the day of the sitting", async () => {
    const { id } = await draftSession(desk, "saiwai", { date: "2026-12-17" });
    await schedule(id, { ownRepliesDueOn: "2026-12-01", ownOpinionsDueOn: "2026-12-01" });
    const late = await world.viewer("secretariat", new Date("2026-12-05T03:00:00Z"));
    await announceSession(late, { ward: "saiwai", session: id }, {});
    const row = await db.councilSession.findUniqueOrThrow({ where: { id } });
    expect(dayFromColumn(row.repliesDueOn)).toBe("2026-12-17");
    expect(row.opinionsDueAt).toEqual(row.startsAt);
  });
});

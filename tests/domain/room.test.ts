import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { settleAgendaItem } from "#app/domain/agenda/settle-item.server.ts";
import { startAgendaItem } from "#app/domain/agenda/start-item.server.ts";
import { approveWithoutObjection } from "#app/domain/ballots/approve-without-objection.server.ts";
import { countVote } from "#app/domain/ballots/count-vote.server.ts";
import { openVote } from "#app/domain/ballots/open-vote.server.ts";
import { composeMinutes } from "#app/domain/minutes/compose-minutes.server.ts";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { closeSession } from "#app/domain/sessions/close-session.server.ts";
import { correctAttendance } from "#app/domain/sessions/correct-attendance.server.ts";
import { endRecess } from "#app/domain/sessions/end-recess.server.ts";
import { openSession } from "#app/domain/sessions/open-session.server.ts";
import { CorrectAttendanceInput } from "#app/domain/sessions/sessions.schema.ts";
import { startRecess } from "#app/domain/sessions/start-recess.server.ts";
import type { Viewer } from "#app/shared/viewer.ts";
import { makeWorld, now, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let ref: { ward: string; session: string };
const at = (viewer: Viewer, time: string): Viewer => {
  const instant = new Date(`2026-11-24T${time}:00+09:00`);
  return { ...viewer, now: instant, confirmedAt: instant };
};
const desk = async (time: string) => at(await world.viewer("secretariat"), time);
const member = (place: number) => world.council.members[place] ?? "";
const item = () => ({ ...ref, item: "2" });

describe("休憩", () => {
  beforeEach(async () => {
    world = await makeWorld();
    ref = await makeSession(world, "open");
  });

  it("stops what is begun and decided until it ends, and is told in the record", async () => {
    await startRecess(await desk("10:30"), ref, {});
    const shown = await sessionPage(await world.viewer("anonymous"), ref);
    expect(shown.recesses).toMatchObject([{ endedAt: null }]);
    await expect(startAgendaItem(await desk("10:31"), item())).rejects.toThrow("休憩しています");
    await expect(approveWithoutObjection(await desk("10:31"), item())).rejects.toThrow("休憩しています");
    await endRecess(await desk("10:40"), ref, {});
    await approveWithoutObjection(await desk("10:41"), item());
    await closeSession(await desk("11:00"), ref, { time: "11:00" });
    const content = await db.$transaction(async (tx) => composeMinutes(tx, await tx.councilSession.findFirstOrThrow()));
    expect(content.recesses).toEqual(["午前10時30分から午前10時40分まで"]);
  });

  it("ends by itself with the sitting", async () => {
    await settleAgendaItem(await desk("10:20"), item(), { result: "noted", memo: "" });
    await startRecess(await desk("10:30"), ref, {});
    await closeSession(await desk("11:00"), ref, { time: "10:50" });
    expect((await db.recess.findFirstOrThrow()).endedAt).toEqual(new Date("2026-11-24T10:50:00+09:00"));
  });

  it("follows the one before", async () => {
    await startRecess(await desk("10:30"), ref, {});
    await endRecess(await desk("10:40"), ref, {});
    await expect(startRecess(await desk("10:50"), ref, { time: "10:35" })).rejects.toMatchObject({ field: "time" });
  });
});

describe("the record of attendance after the closing", () => {
  beforeEach(async () => {
    world = await makeWorld();
    ref = await makeSession(world, "announced");
    await db.councilSession.updateMany({
      data: { startsAt: now, endsAt: new Date(now.getTime() + 7_200_000) },
    });
    await openSession(await desk("10:00"), ref, {
      time: "10:00",
      memberIds: world.council.members.slice(0, 12),
      onlineIds: [],
      presidingId: member(0),
      entry: "live",
      staffPresent: "",
      advisersPresent: "",
      observerCount: 0,
      pressCount: 0,
    });
    const { id } = await openVote(await desk("10:30"), item(), { motion: "案", method: "show_of_hands" });
    await countVote(await desk("10:31"), { ...ref, vote: id }, { for: 12, against: 0 });
    await closeSession(await desk("11:00"), ref, { time: "11:00" });
  });

  const correct = async (memberId: string, stays: { from: string; to: string }[]) =>
    correctAttendance(await desk("12:00"), ref, {
      memberId,
      stays: stays.map((stay) => ({ ...stay, online: false })),
      reason: "受付簿と照らし合わせたため",
    });

  it("is corrected with a reason, and what it said before stays beside it", async () => {
    await correct(member(13), [{ from: "10:40", to: "11:00" }]);
    const shown = await sessionPage(await world.viewer("anonymous"), ref);
    expect(shown.attendanceCorrections).toMatchObject([
      { before: "欠席", after: "午前10時40分から午前11時まで", reason: "受付簿と照らし合わせたため" },
    ]);
    expect(await db.presence.count({ where: { memberId: member(13) } })).toBe(1);
    await correct(member(13), []);
    expect(await db.presence.count({ where: { memberId: member(13) } })).toBe(0);
    expect(await db.attendanceCorrection.count()).toBe(2);
  });

  it("cannot be brought out of step with what a vote counted", async () => {
    await expect(correct(member(5), [])).rejects.toThrow("採決の人数と合わなくなります");
    await expect(correct(member(13), [{ from: "10:10", to: "11:00" }])).rejects.toThrow("採決の人数と合わなくなります");
    await correct(member(5), [{ from: "10:10", to: "10:50" }]);
  });

  it("keeps whoever presided where they were", async () => {
    await expect(correct(member(0), [{ from: "10:20", to: "11:00" }])).rejects.toThrow("進行していた時刻");
  });

  it.each([
    [[{ from: "09:00", to: "11:00" }], "開会から閉会まで"],
    [[{ from: "10:50", to: "10:40" }], "退席より前"],
    [
      [
        { from: "10:00", to: "10:40" },
        { from: "10:35", to: "11:00" },
      ],
      "重なっています",
    ],
  ])("refuses times that cannot be: %j", async (stays, sentence) => {
    await expect(correct(member(5), stays)).rejects.toThrow(sentence);
  });
});

it("stays are read as a clerk types them", () => {
  const read = (stays: string) =>
    CorrectAttendanceInput.safeParse({ memberId: "0190a0b0-0000-7000-8000-000000000000", stays, reason: "理由" });
  expect(read("１８：３０〜２０：３０\n 9:00 - 9:30 オンライン").data?.stays).toEqual([
    { from: "18:30", to: "20:30", online: false },
    { from: "09:00", to: "09:30", online: true },
  ]);
  expect(read("").data?.stays).toEqual([]);
  for (const wrong of ["18:75-20:30", "25:00-26:00"]) expect(read(wrong).success, wrong).toBe(false);
  expect(read("18:30-20:30\nずっと").error?.issues[0]?.message).toContain("2行目");
});

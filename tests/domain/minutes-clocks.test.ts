/** What is owed after a sitting: on the desk, by letter, on the public page; and what is provisional until then. */
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { composeLetter, loadNotice } from "#app/domain/delivery/compose-letter.server.ts";
import { runNightly } from "#app/domain/delivery/nightly.server.ts";
import { today as deskToday } from "#app/domain/desk/today.server.ts";
import { approveMinutes } from "#app/domain/minutes/approve-minutes.server.ts";
import { draftMinutes } from "#app/domain/minutes/draft-minutes.server.ts";
import { publishMinutes } from "#app/domain/minutes/publish-minutes.server.ts";
import { requestConfirmation } from "#app/domain/minutes/request-confirmation.server.ts";
import { writeStatement } from "#app/domain/minutes/write-statement.server.ts";
import { sessionData } from "#app/domain/opendata/session-data.server.ts";
import { itemPage } from "#app/domain/reports/item-page.server.ts";
import { sessionPage } from "#app/domain/reports/session-page.server.ts";
import { publishSummary } from "#app/domain/sessions/publish-summary.server.ts";
import { addDays, instantAt } from "#app/shared/dates.ts";
import { makeWorld, today, viewerOf, type World } from "#tests/support/make.ts";
import { makeSession } from "#tests/support/sittings.ts";

let world: World;
let ref: { ward: string; session: string };
const at = (days: number) => instantAt(addDays(today, days), "09:00");
const desk = (days = 0) => viewerOf(world.accounts.secretariat, at(days));
const anybody = (days = 0) => viewerOf(null, at(days));

async function sitting(rules = {}) {
  world = await makeWorld(rules);
  ref = await makeSession(world, "closed");
}
async function upTo(stage: "approved" | "published", day: number) {
  await draftMinutes(await desk(day), ref);
  await writeStatement(await desk(day), ref, { speaker: "staff", label: "所長", text: "説明しました。" });
  await requestConfirmation(await desk(day), ref, { confirmBy: addDays(today, day) });
  await approveMinutes(await viewerOf(world.accounts.chair, at(day)), ref, { earlyReason: "全員の返事があったため" });
  if (stage === "published") await publishMinutes(await desk(day), ref, {});
}

beforeEach(() => sitting());

// The tests' clock stands on Tuesday 24 November 2026: two opening days on is the 26th, 45 days on 8 January.
describe("what is owed", () => {
  const owed = async (days: number) => {
    const page = await deskToday(await desk(days), "saiwai");
    if (page.kind !== "secretariat") throw new Error("not the desk");
    return [...page.late, ...page.soon].map(({ due, what }) => `${due} ${what.split(" ").at(-1)}`);
  };

  it("stands on the desk with its day, one after the other", async () => {
    expect(await owed(0)).toEqual(["2026-11-26 会議結果の概要"]);
    expect(await owed(40)).toEqual(["2026-11-26 会議結果の概要", "2027-01-08 会議録の作成と承認"]);
    await upTo("approved", 30);
    // Seven days after 24 December is the 31st, when offices are closed.
    expect(await owed(31)).toEqual(["2026-11-26 会議結果の概要", "2026-12-28 会議録の掲載"]);
  });

  it("is on the public page, late only where the rules have it shown", async () => {
    expect((await sessionPage(await anybody(), ref)).nextClock).toMatchObject({ key: "summary", due: "2026-11-26" });
    expect(await sessionPage(await anybody(5), ref)).toMatchObject({ showsLate: true, nextClock: { isLate: true } });
    await publishSummary(await desk(6), ref, { summary: "話し合いました。" });
    await upTo("published", 60);
    const { nextClock, cameLate } = await sessionPage(await anybody(61), ref);
    expect(nextClock).toBeNull();
    expect(cameLate.map(({ key }) => key)).toEqual(["summary", "minutes"]);
    await sitting({ lateShown: false });
    expect(await sessionPage(await anybody(5), ref)).toMatchObject({ showsLate: false, cameLate: [] });
  });

  it("is told to the desk by letter when it is near, and weekly when it is late, and to nobody else", async () => {
    const sent = async () => {
      const notices = await db.notice.findMany({ where: { kind: "minutes-due" }, orderBy: { queuedAt: "asc" } });
      expect(new Set(notices.map(({ accountId }) => accountId))).toEqual(new Set([world.accounts.secretariat]));
      return notices.length;
    };
    await runNightly(at(1));
    expect(await sent()).toBe(1);
    for (const day of [2, 3, 7]) await runNightly(at(day));
    expect(await sent()).toBe(1);
    await runNightly(at(8));
    expect(await sent()).toBe(2);
    const notice = await db.notice.findFirstOrThrow({ where: { kind: "minutes-due" } });
    const letter = async (day: number) => {
      const row = await loadNotice(notice.id);
      return row && composeLetter(row, at(day));
    };
    expect((await letter(1))?.paragraphs.join("")).toContain("会議結果の概要の期限は、令和8年11月26日(木)です。");
    expect((await letter(3))?.subject).toContain("期限を過ぎています");
    await publishSummary(await desk(9), ref, { summary: "話し合いました。" });
    await upTo("published", 10);
    expect(await letter(11)).toBeNull();
    await runNightly(at(20));
    expect(await sent()).toBe(2);
  });
});

describe("暫定", () => {
  it("is on the pages and in the data of a sitting until its minutes are confirmed", async () => {
    const pages = async (days: number) => [
      (await sessionPage(await anybody(days), ref)).isProvisional,
      (await itemPage(await anybody(days), { ...ref, item: "2" })).isProvisional,
      (await sessionData(await anybody(days), ref)).provisional,
    ];
    expect(await pages(1)).toEqual([true, true, true]);
    await upTo("approved", 10);
    expect(await pages(11)).toEqual([false, false, false]);
  });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { usualRules } from "#app/domain/councils/rules.schema.ts";
import { type Afterwards, minutesClocks, nextClock } from "#app/domain/minutes/minutes-clocks.server.ts";
import { openingDayUntil } from "#app/platform/holidays.server.ts";
import { addDays, daysBetween } from "#app/shared/dates.ts";

const nothing = { summaryOn: null, approvedOn: null, publishedOn: null };
const dues = (afterwards: Afterwards, today = "2026-12-01", rules = usualRules) =>
  minutesClocks(rules, afterwards, today).map(({ due, isLate }) => `${due}${isLate ? " late" : ""}`);

it("counts the summary over a weekend, 祝日 and 年末年始", () => {
  // Friday 20 November 2026: Saturday, Sunday and 23 November (勤労感謝の日) are no opening days.
  expect(dues({ ...nothing, closedOn: "2026-11-20" }, "2026-11-20")[0]).toBe("2026-11-25");
  // Monday 28 December 2026: offices open again on 4 January.
  expect(dues({ ...nothing, closedOn: "2026-12-28" }, "2026-12-28")[0]).toBe("2027-01-05");
});

it("puts minutes due in the closing days of the new year before them", () => {
  // 45 days after 15 November 2026 is 30 December.
  expect(dues({ ...nothing, closedOn: "2026-11-15" })[1]).toBe("2026-12-28");
  // 45 days after 7 November is 22 December, a Tuesday.
  expect(dues({ ...nothing, closedOn: "2026-11-07" })[1]).toBe("2026-12-22");
});

it("counts the publication from the approval, once there is one", () => {
  const closedOn = "2026-11-07";
  expect(dues({ ...nothing, closedOn })[2]).toBe("2026-12-28");
  expect(dues({ ...nothing, closedOn, approvedOn: "2026-11-25" }, "2026-11-26")[2]).toBe("2026-12-02");
  // Seven days after 16 September 2026 is 秋分の日, after 国民の休日 and 敬老の日: the Friday before them.
  expect(dues({ ...nothing, closedOn: "2026-09-10", approvedOn: "2026-09-16" }, "2026-09-17")[2]).toBe("2026-09-18");
});

it("is never before the day the minutes were finished on", () => {
  const rules = { ...usualRules, publishDays: 1 };
  expect(dues({ ...nothing, closedOn: "2026-11-07", approvedOn: "2026-11-21" }, "2026-11-21", rules)[2]).toBe(
    "2026-11-21",
  );
});

it("is late by the day it was done on, or by today", () => {
  const closedOn = "2026-11-10";
  expect(dues({ ...nothing, closedOn }, "2026-11-12")[0]).toBe("2026-11-12");
  expect(dues({ ...nothing, closedOn }, "2026-11-13")[0]).toBe("2026-11-12 late");
  expect(dues({ ...nothing, closedOn, summaryOn: "2026-11-12" }, "2027-01-13")[0]).toBe("2026-11-12");
  expect(dues({ ...nothing, closedOn, summaryOn: "2026-11-16" }, "2027-01-13")[0]).toBe("2026-11-12 late");
});

it("runs one after the other, to the publication", () => {
  const clocks = (afterwards: Partial<Afterwards>) =>
    nextClock(minutesClocks(usualRules, { ...nothing, closedOn: "2026-11-10", ...afterwards }, "2026-11-11"))?.key ??
    null;
  expect(clocks({})).toBe("summary");
  expect(clocks({ summaryOn: "2026-11-11" })).toBe("minutes");
  expect(clocks({ summaryOn: "2026-11-11", approvedOn: "2026-11-20" })).toBe("publication");
  expect(clocks({ summaryOn: "2026-11-11", approvedOn: "2026-11-20", publishedOn: "2026-11-22" })).toBeNull();
});

it("falls on opening days in any year, never after the day the rule names", () => {
  const day = fc.nat(3650).map((count) => addDays("2024-01-01", count));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 120 }), (closedOn, minutesDays) => {
      const [summary, minutes] = minutesClocks({ ...usualRules, minutesDays }, { ...nothing, closedOn }, closedOn);
      expect(openingDayUntil(summary?.due ?? "")).toBe(summary?.due);
      expect(openingDayUntil(minutes?.due ?? "")).toBe(minutes?.due);
      expect(daysBetween(minutes?.due ?? "", addDays(closedOn, minutesDays))).toBeGreaterThanOrEqual(0);
      expect(daysBetween(minutes?.due ?? "", addDays(closedOn, minutesDays))).toBeLessThanOrEqual(10);
    }),
    { numRuns: 1000 },
  );
});

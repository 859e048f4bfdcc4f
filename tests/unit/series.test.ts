import { describe, expect, it } from "vitest";
import { seriesDays } from "#app/domain/sessions/series.rules.ts";

describe("the days of a series", () => {
  it.each([
    ["third Thursdays", "2026-12-17", 4, "month", ["2026-12-17", "2027-01-21", "2027-02-18", "2027-03-18"]],
    ["every second month", "2026-12-01", 3, "two_months", ["2026-12-01", "2027-02-02", "2027-04-06"]],
    ["every third month, over a year's end", "2026-11-25", 2, "three_months", ["2026-11-25", "2027-02-24"]],
    ["every second week", "2026-12-24", 3, "fortnight", ["2026-12-24", "2027-01-07", "2027-01-21"]],
    ["a fifth weekday falls on the last", "2026-10-31", 3, "month", ["2026-10-31", "2026-11-28", "2026-12-26"]],
    ["one alone", "2026-12-17", 1, "month", ["2026-12-17"]],
  ] as const)("%s", (_, first, count, every, days) => {
    expect(seriesDays(first, count, every)).toEqual(days);
  });

  it("keeps weekday and week of the month for every first day of four years, leap years among them", () => {
    for (let day = 0; day < 1461; day += 1) {
      const first = new Date(Date.UTC(2027, 0, 1 + day));
      const days = seriesDays(first.toISOString().slice(0, 10), 12, "month").map((one) => new Date(`${one}T00:00:00Z`));
      expect(new Set(days.map((one) => one.getUTCDay()))).toEqual(new Set([first.getUTCDay()]));
      days.forEach((one, index) => {
        expect(one.getUTCMonth()).toBe((first.getUTCMonth() + index) % 12);
        const week = Math.ceil(first.getUTCDate() / 7);
        expect([week, Math.min(week, 4)]).toContain(Math.ceil(one.getUTCDate() / 7));
      });
    }
  });
});

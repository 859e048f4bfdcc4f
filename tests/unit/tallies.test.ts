/** What is read out of kept numbers: the middle of days, and what is late today. */
import { describe, expect, it } from "vitest";
import { answerCounts, mediansOf } from "#app/domain/reports/tallies.server.ts";
import { dayToColumn } from "#app/shared/dates.ts";

const row = (
  what: "received" | "withdrawn" | "due" | "answered_in" | "finished_in",
  key: number,
  count: number,
  fiscalYear = 2026,
) => ({
  wardId: "w",
  fiscalYear,
  what,
  key,
  count,
});
const dayOf = (day: string) => dayToColumn(day).getTime() / 86_400_000;

describe("the middle of the days", () => {
  it.each([
    ["one", [row("answered_in", 14, 1)], 14],
    ["an odd number", [row("answered_in", 3, 1), row("answered_in", 5, 1), row("answered_in", 90, 1)], 5],
    ["an even number lies between two", [row("answered_in", 3, 1), row("answered_in", 6, 1)], 4.5],
    ["many of one day", [row("answered_in", 2, 3), row("answered_in", 40, 2)], 2],
    [
      "in whatever order they are read",
      [row("answered_in", 40, 1), row("answered_in", 2, 1), row("answered_in", 7, 1)],
      7,
    ],
    ["none", [row("received", 0, 4)], null],
  ])("%s", (_, kept, expected) => {
    expect(mediansOf(kept)[0]?.toAnswer).toBe(expected);
  });

  it("each year has its own, the newest first", () => {
    const years = mediansOf([
      row("answered_in", 9, 1, 2024),
      row("answered_in", 4, 2, 2026),
      row("finished_in", 80, 1, 2024),
    ]);
    expect(years).toEqual([
      { fiscalYear: 2026, toAnswer: 4, toResult: null, answered: 2 },
      { fiscalYear: 2024, toAnswer: 9, toResult: 80, answered: 1 },
    ]);
  });
});

it("what is due today is still in time; the day after, it is late", () => {
  const kept = [
    row("received", 0, 5),
    row("withdrawn", 0, 1),
    row("due", dayOf("2026-11-27"), 1),
    row("due", dayOf("2026-11-28"), 2),
  ];
  expect(answerCounts(kept, dayToColumn("2026-11-28"))).toEqual({
    received: 5,
    answered: 1,
    withdrawn: 1,
    inTime: 2,
    late: 1,
  });
  expect(answerCounts(kept, dayToColumn("2026-11-29"))).toEqual({
    received: 5,
    answered: 1,
    withdrawn: 1,
    inTime: 0,
    late: 3,
  });
});

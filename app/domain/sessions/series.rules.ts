import { addDays, type Day } from "../../shared/dates.ts";

export const everyWords = {
  month: "毎月",
  two_months: "2か月ごと",
  three_months: "3か月ごと",
  fortnight: "2週間ごと",
} as const;

export type Every = keyof typeof everyWords;

const months = { month: 1, two_months: 2, three_months: 3 } as const;

/**
 * The days of a series from its first: every second week, or the same weekday of a month as offices fix
 * their sittings (第3木曜日). A fifth weekday that a month does not have falls on its last.
 */
export function seriesDays(first: Day, count: number, every: Every): Day[] {
  return Array.from({ length: count }, (_, index) =>
    every === "fortnight" ? addDays(first, index * 14) : sameWeekday(first, index * months[every]),
  );
}

function sameWeekday(first: Day, later: number): Day {
  const [year, month, date] = first.split("-").map(Number) as [number, number, number];
  const begins = new Date(Date.UTC(year, month - 1 + later, 1));
  const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay();
  const firstSuch = 1 + ((weekday - begins.getUTCDay() + 7) % 7);
  const days = new Date(Date.UTC(begins.getUTCFullYear(), begins.getUTCMonth() + 1, 0)).getUTCDate();
  const wanted = firstSuch + (Math.ceil(date / 7) - 1) * 7;
  const day = wanted > days ? wanted - 7 : wanted;
  return new Date(Date.UTC(begins.getUTCFullYear(), begins.getUTCMonth(), day)).toISOString().slice(0, 10);
}

import { addDays, type Day, longDay } from "./dates.ts";

/** A month as 2026-11. */
export type Month = string;

export const isMonth = (text: string): boolean => /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(text);

export const monthOf = (day: Day): Month => day.slice(0, 7);

/** The month so many after another; a negative number goes back. */
export function monthAfter(month: Month, by = 1): Month {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const index = year * 12 + number - 1 + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** 「令和8年11月」. */
export const monthName = (month: Month): string => longDay(`${month}-01`).replace(/1日\(.\)$/, "");

/** The days of a month in weeks that begin on Sunday, as calendars here do; null before the first and after the last. */
export function weeksOf(month: Month): (Day | null)[][] {
  const days: (Day | null)[] = Array.from({ length: new Date(`${month}-01T00:00:00Z`).getUTCDay() }, () => null);
  for (let day = `${month}-01`; monthOf(day) === month; day = addDays(day, 1)) days.push(day);
  while (days.length % 7 > 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

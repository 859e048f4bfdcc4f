import { openingDayUntil } from "../../app/platform/holidays.server.ts";
import { addDays, type Day, dayOf, instantAt } from "../../app/shared/dates.ts";

/** Moments relative to the day of loading. */
export function clockFrom(now: Date) {
  const today = dayOf(now);
  const day = (offset: number): Day => addDays(today, offset);
  const openDay = (offset: number): Day => openingDayUntil(day(offset));
  return { now, today, day, openDay, at: (offset: number, time = "10:00"): Date => instantAt(day(offset), time) };
}

export type Clock = ReturnType<typeof clockFrom>;

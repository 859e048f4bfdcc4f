import { addDays, type Day, dayOf, instantAt } from "../../app/shared/dates.ts";

/** Moments relative to the day of loading. */
export function clockFrom(now: Date) {
  const today = dayOf(now);
  const day = (offset: number): Day => addDays(today, offset);
  return { now, today, day, at: (offset: number, time = "10:00"): Date => instantAt(day(offset), time) };
}

export type Clock = ReturnType<typeof clockFrom>;

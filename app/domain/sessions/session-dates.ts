import { addDays, dayToColumn, instantAt, timeOf } from "../../shared/dates.ts";

/** The same time of day as last time, with answers and opinions due before it. */
export function datesAround(day: string, last: { startsAt: Date; endsAt: Date } | null) {
  return {
    startsAt: instantAt(day, last ? timeOf(last.startsAt) : "18:30"),
    endsAt: instantAt(day, last ? timeOf(last.endsAt) : "20:30"),
    ...dueBefore(day),
  };
}

export function dueBefore(day: string) {
  return { repliesDueOn: dayToColumn(addDays(day, -4)), opinionsDueAt: instantAt(addDays(day, -3), "12:00") };
}

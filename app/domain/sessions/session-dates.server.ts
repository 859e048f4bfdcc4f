import { openingDayUntil } from "../../platform/holidays.server.ts";
import { addDays, type Day, dayOf, dayToColumn, instantAt, timeOf } from "../../shared/dates.ts";

/** The same time of day as last time, with answers and opinions due before it. */
export function datesAround(day: Day, last: { startsAt: Date; endsAt: Date } | null, now: Date) {
  const startsAt = instantAt(day, last ? timeOf(last.startsAt) : "18:30");
  return {
    startsAt,
    endsAt: instantAt(day, last ? timeOf(last.endsAt) : "20:30"),
    ...dueBefore(startsAt, now),
  };
}

/**
 * Answers are due four days before, opinions at noon three days before, or on the opening day
 * before that; for a sitting called at short notice the day itself and its beginning, never a time already past.
 */
export function dueBefore(startsAt: Date, now: Date) {
  const day = dayOf(startsAt);
  const answers = openingDayUntil(addDays(day, -4));
  const opinions = instantAt(openingDayUntil(addDays(day, -3)), "12:00");
  return {
    repliesDueOn: dayToColumn(answers >= dayOf(now) ? answers : day),
    opinionsDueAt: opinions > now ? opinions : startsAt,
  };
}

import { openingDayUntil } from "../../platform/holidays.server.ts";
import {
  addDays,
  type Day,
  dayFromColumn,
  dayOf,
  daysBetween,
  dayToColumn,
  instantAt,
  timeOf,
} from "../../shared/dates.ts";

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

type Dues = Record<"observersDueOn" | "signDueOn" | "captionsDueOn" | "childcareDueOn", Date | null>;

/** The last days for asking for seats and help, moved along with a sitting that moves to another day; never into the past. */
export function duesMoved(session: Dues & { startsAt: Date }, to: Day, now: Date): Dues {
  const days = daysBetween(dayOf(session.startsAt), to);
  const moved = (due: Date | null) => {
    if (!due) return null;
    const day = openingDayUntil(addDays(dayFromColumn(due), days));
    return dayToColumn(day >= dayOf(now) ? day : to);
  };
  return {
    observersDueOn: moved(session.observersDueOn),
    signDueOn: moved(session.signDueOn),
    captionsDueOn: moved(session.captionsDueOn),
    childcareDueOn: moved(session.childcareDueOn),
  };
}

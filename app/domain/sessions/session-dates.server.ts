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

const usualLength = 2 * 3_600_000;

/** The same time of day as last time and as long, past midnight too, with answers and opinions due before it. */
export function datesAround(day: Day, last: { startsAt: Date; endsAt: Date } | null, now: Date) {
  const startsAt = instantAt(day, last ? timeOf(last.startsAt) : "18:30");
  return {
    startsAt,
    endsAt: new Date(startsAt.getTime() + (last ? last.endsAt.getTime() - last.startsAt.getTime() : usualLength)),
    ...dueBefore({ startsAt }, now),
  };
}

/**
 * Answers are due four days before, opinions at noon three days before, or on the opening day
 * before that, unless a clerk set them by hand; for a sitting called at short notice the day itself and its
 * beginning, never a time already past.
 */
export function dueBefore({ startsAt, ownRepliesDueOn, ownOpinionsDueAt }: Dated, now: Date) {
  const day = dayOf(startsAt);
  const answers = ownRepliesDueOn ? dayFromColumn(ownRepliesDueOn) : openingDayUntil(addDays(day, -4));
  const opinions = ownOpinionsDueAt ?? instantAt(openingDayUntil(addDays(day, -3)), "12:00");
  return {
    repliesDueOn: dayToColumn(answers >= dayOf(now) ? answers : day),
    opinionsDueAt: opinions > now && opinions < startsAt ? opinions : startsAt,
  };
}

type Dated = { startsAt: Date; ownRepliesDueOn?: Date | null; ownOpinionsDueAt?: Date | null };

type Dues = Record<"observersDueOn" | "signDueOn" | "captionsDueOn" | "childcareDueOn", Date | null>;

/**
 * The last day for asking for a seat to watch from: three days before the sitting where none is wished for,
 * never past. Where a draw gives the seats out, a day is left for it; with none left, nobody asks beforehand.
 */
export function lastDayToAsk(of: { on: Day; wished: Day | null; isByDraw: boolean; today: Day }): Day {
  const latest = of.isByDraw ? addDays(of.on, -1) : of.on;
  const wished = of.wished ?? openingDayUntil(addDays(of.on, -3));
  if (wished >= latest || of.today >= latest) return latest;
  if (wished >= of.today) return wished;
  return of.today;
}

/** The last days for asking for seats and help, moved along with a sitting that moves to another day; never into the past. */
export function duesMoved(session: Dues & { startsAt: Date }, to: Day, isByDraw: boolean, now: Date): Dues {
  const days = daysBetween(dayOf(session.startsAt), to);
  const today = dayOf(now);
  const shifted = (due: Date | null): Day | null => {
    if (!due) return null;
    return openingDayUntil(addDays(dayFromColumn(due), days));
  };
  const moved = (due: Date | null) => {
    const day = shifted(due);
    return day === null ? null : dayToColumn(day >= today ? day : to);
  };
  return {
    observersDueOn:
      session.observersDueOn &&
      dayToColumn(lastDayToAsk({ on: to, wished: shifted(session.observersDueOn), isByDraw, today })),
    signDueOn: moved(session.signDueOn),
    captionsDueOn: moved(session.captionsDueOn),
    childcareDueOn: moved(session.childcareDueOn),
  };
}

import { addDays, dayOf, instantAt } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";

/** A sitting may go on past midnight: until then what the clock shows is of the same night. */
const nightEnds = "05:00";

/** HH:MM as it was on the sitting's day, or in the night after it where that lies between `from` and `until`. */
export function timeOfNight(session: { startsAt: Date }, time: string, from: Date, until: number): Date {
  const day = dayOf(session.startsAt);
  const typed = instantAt(day, time);
  const tonight = instantAt(addDays(day, 1), time);
  return typed < from && time < nightEnds && tonight.getTime() <= until ? tonight : typed;
}

/** The instant a clerk typed as HH:MM, which must lie between opening and now; the present minute where nothing was typed. */
export function timeInSession(
  session: { startsAt: Date; openedAt: Date | null },
  time: string | undefined,
  now: Date,
): Date {
  if (!time) return new Date(Math.max(wholeMinute(now), session.openedAt?.getTime() ?? 0));
  const latest = now.getTime() + 60_000;
  const instant = timeOfNight(session, time, session.openedAt ?? session.startsAt, latest);
  if (session.openedAt && instant < session.openedAt) refuse("開会より前の時刻です。時刻を確かめてください。", "time");
  if (instant.getTime() > latest) refuse("まだ来ていない時刻です。時刻を確かめてください。", "time");
  return instant;
}

const halfDay = 12 * 3_600_000;

/** The instant at which a sitting began, typed as HH:MM: nobody begins half a day before the appointed hour. */
export function timeOfOpening(session: { startsAt: Date }, time: string, now: Date): Date {
  const latest = now.getTime() + 60_000;
  const instant = timeOfNight(session, time, new Date(session.startsAt.getTime() - halfDay), latest);
  if (instant.getTime() > latest) refuse("開会の時刻がまだ来ていません。時刻を確かめてください。", "time");
  return instant;
}

export const wholeMinute = (at: Date): number => at.getTime() - (at.getTime() % 60_000);

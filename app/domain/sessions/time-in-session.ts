import { dayOf, instantAt } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";

/** The instant a clerk typed as HH:MM, which must lie between opening and now; the present minute where nothing was typed. */
export function timeInSession(
  session: { startsAt: Date; openedAt: Date | null },
  time: string | undefined,
  now: Date,
): Date {
  if (!time) return new Date(Math.max(wholeMinute(now), session.openedAt?.getTime() ?? 0));
  const instant = instantAt(dayOf(session.startsAt), time);
  if (session.openedAt && instant < session.openedAt) refuse("開会より前の時刻です。時刻を確かめてください。", "time");
  if (instant.getTime() > now.getTime() + 60_000) refuse("まだ来ていない時刻です。時刻を確かめてください。", "time");
  return instant;
}

export const wholeMinute = (at: Date): number => at.getTime() - (at.getTime() % 60_000);

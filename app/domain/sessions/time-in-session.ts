import { dayOf, instantAt } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";

/** The instant a clerk typed as HH:MM, which must lie between opening and now; now where nothing was typed. */
export function timeInSession(
  session: { startsAt: Date; openedAt: Date | null },
  time: string | undefined,
  now: Date,
): Date {
  if (!time) return now;
  const instant = instantAt(dayOf(session.startsAt), time);
  if (session.openedAt && instant < session.openedAt) refuse("開会より前の時刻です。時刻を確かめてください。", "time");
  if (instant.getTime() > now.getTime() + 60_000) refuse("まだ来ていない時刻です。時刻を確かめてください。", "time");
  return instant;
}

import { openingDayFrom } from "../../platform/holidays.server.ts";
import { type Day, longDay } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";

/** What an office owes falls on a day it opens: on others nobody could do it, or be asked about it. */
export function requireOpeningDay(day: Day, field: string): void {
  const next = openingDayFrom(day);
  if (next === day) return;
  refuse(`その日は区役所が閉まっています。開庁日を選んでください（次の開庁日は${longDay(next)}です）。`, field);
}

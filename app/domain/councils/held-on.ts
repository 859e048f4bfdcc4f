import { type Day, dayToColumn } from "../../shared/dates.ts";

/** Whether a post or a place is held on a day. */
export function isHeldOn(held: { startsOn: Date; endedOn: Date | null }, day: Day): boolean {
  const date = dayToColumn(day);
  return held.startsOn <= date && (held.endedOn === null || held.endedOn > date);
}

/** Where for a post, or a place in a 部会, that is held on a day: from its first day to the eve of the one it ended on. */
export function heldOn(day: Day) {
  const date = dayToColumn(day);
  return { startsOn: { lte: date }, OR: [{ endedOn: null }, { endedOn: { gt: date } }] };
}

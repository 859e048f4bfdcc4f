import { type Day, dayToColumn } from "../../shared/dates.ts";

/** Whether one membership is in force on a day: the rule behind V19 and V20. */
export function isInOffice(member: { startsOn: Date; endsOn: Date; endedOn: Date | null }, day: Day): boolean {
  const date = dayToColumn(day);
  return member.startsOn <= date && member.endsOn >= date && (member.endedOn === null || member.endedOn > date);
}

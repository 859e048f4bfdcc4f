import { db, type Tx } from "../../db/client.server.ts";
import { type Day, dayToColumn } from "../../shared/dates.ts";
import { found } from "../../shared/errors.ts";
import { readRules } from "./rules.schema.ts";

/** The ward's council, with the newest rules valid on a day; not-found where there is none yet. */
export async function councilOn(wardId: string, day: Day, from: Tx = db) {
  const council = found(
    await from.council.findFirst({
      where: { wardId },
      include: { ruleSets: { where: { validFrom: { lte: dayToColumn(day) } }, orderBy: { version: "desc" }, take: 1 } },
      orderBy: { establishedOn: "asc" },
    }),
  );
  const ruleSet = found(council.ruleSets[0]);
  return { council, ruleSet, rules: readRules(ruleSet.rules) };
}

/** Where for members in office on a day. */
export function inOffice(day: Day) {
  const date = dayToColumn(day);
  return { startsOn: { lte: date }, endsOn: { gte: date }, OR: [{ endedOn: null }, { endedOn: { gt: date } }] };
}

/** Members in office on a day, by reading, with their posts of that day. */
export function membersOn(termId: string, day: Day, from: Tx = db) {
  const date = dayToColumn(day);
  return from.member.findMany({
    where: { termId, ...inOffice(day) },
    include: { posts: { where: { startsOn: { lte: date }, OR: [{ endedOn: null }, { endedOn: { gt: date } }] } } },
    orderBy: [{ sortKey: "asc" }, { id: "asc" }],
  });
}

/** Whether one membership is in force on a day: the rule behind V19 and V20. */
export function isInOffice(member: { startsOn: Date; endsOn: Date; endedOn: Date | null }, day: Day): boolean {
  const date = dayToColumn(day);
  return member.startsOn <= date && member.endsOn >= date && (member.endedOn === null || member.endedOn > date);
}

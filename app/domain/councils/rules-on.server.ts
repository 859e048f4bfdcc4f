import { db, type Tx } from "../../db/client.server.ts";
import { type Day, dayFromColumn } from "../../shared/dates.ts";
import { type RuleLayer, type RuleLevel, rulesInForce } from "./rule-levels.ts";

/** The ward and body whose rules are asked for; the city's own where both are null. */
export type RuleScope = { wardId: string | null; councilId: string | null };

/** Every version of every level that reaches a body, as it can be put over one another. One statement. */
export async function ruleLayers(
  { wardId, councilId }: RuleScope,
  from: Tx = db,
): Promise<(RuleLayer & { id: string })[]> {
  const rows = await from.ruleSet.findMany({
    where: {
      OR: [{ wardId: null, councilId: null }, ...(wardId ? [{ wardId }] : []), ...(councilId ? [{ councilId }] : [])],
    },
    orderBy: { version: "asc" },
  });
  return rows.map((row) => ({
    id: row.id,
    level: levelOf(row),
    version: row.version,
    source: row.source,
    validFrom: dayFromColumn(row.validFrom),
    values: row.values,
  }));
}

const levelOf = (row: RuleScope): RuleLevel => (row.councilId ? "body" : row.wardId ? "ward" : "city");

/** The rules of a body in force on a day, and the versions they come from. */
export async function rulesOn(scope: RuleScope, day: Day, from: Tx = db) {
  return rulesInForce(await ruleLayers(scope, from), day);
}

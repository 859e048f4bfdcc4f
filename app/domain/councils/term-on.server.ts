import type { Tx } from "../../db/client.server.ts";
import { type Day, dayToColumn, longDay } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";

/** The term a day falls into; refuses where there is none, since nobody would be in office. */
export async function termOn(tx: Tx, councilId: string, day: Day) {
  const date = dayToColumn(day);
  const term = await tx.term.findFirst({ where: { councilId, startsOn: { lte: date }, endsOn: { gte: date } } });
  return term ?? refuse(`${longDay(day)}は、どの期にも入っていません。先に「委員名簿」で期を始めてください。`, "date");
}

import type { Tx } from "../../db/client.server.ts";
import type { Day } from "../../shared/dates.ts";
import { inOffice } from "../councils/scope.server.ts";

/** Those asked in a 書面表決 who may reply on a day: still in office, and not recused from the item. */
export async function mayReply(tx: Tx, vote: { id: string; itemId: string }, day: Day): Promise<string[]> {
  const rows = await tx.voteRoll.findMany({
    where: { voteId: vote.id, member: { ...inOffice(day), recusals: { none: { itemId: vote.itemId } } } },
    select: { memberId: true },
  });
  return rows.map(({ memberId }) => memberId);
}

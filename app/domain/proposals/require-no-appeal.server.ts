import type { Tx } from "../../db/client.server.ts";
import { refuse } from "../../shared/errors.ts";

/** Before what was appealed is changed or ended in another way: whoever asked for another look is answered first. */
export async function requireNoAppeal(tx: Tx, proposalId: string): Promise<void> {
  const waiting = await tx.appeal.count({ where: { proposalId, subject: { not: "comment" }, decidedAt: null } });
  if (waiting > 0) refuse("見直しの申出に、まだ答えていません。先に、申出に答えてください。");
}

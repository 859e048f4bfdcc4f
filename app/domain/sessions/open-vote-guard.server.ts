import type { Tx } from "../../db/client.server.ts";
import { refuse } from "../../shared/errors.ts";

/** Who presides and who comes in stay as they are from the opening of a vote to its result. */
export async function requireNoOpenVote(tx: Tx, sessionId: string): Promise<void> {
  const open = await tx.vote.count({ where: { item: { sessionId }, voidedAt: null, decidedAt: null } });
  if (open > 0) refuse("採決の途中です。結果が出た後に、時刻を直して記録してください。");
}

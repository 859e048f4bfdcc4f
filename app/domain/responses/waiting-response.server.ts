import type { Tx } from "../../db/client.server.ts";
import { refuse } from "../../shared/errors.ts";

/** The answer handed in and not yet published or given back. */
export async function waitingResponse(tx: Tx, proposalId: string) {
  const response = await tx.wardResponse.findFirst({ where: { proposalId, publishedAt: null, returnedAt: null } });
  return response ?? refuse("担当課から提出された回答がありません。");
}

/** Before a matter ends: an answer that the desk is still looking at would be lost with it. */
export async function requireNoneWaiting(tx: Tx, proposalId: string): Promise<void> {
  const waiting = await tx.wardResponse.count({ where: { proposalId, publishedAt: null, returnedAt: null } });
  if (waiting > 0) refuse("提出された回答を企画課が確認しています。掲載するか担当課に戻してから、終えてください。");
}

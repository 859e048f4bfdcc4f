import type { Tx } from "../../db/client.server.ts";
import { refuse } from "../../shared/errors.ts";

/** The answer handed in and not yet published or given back. */
export async function waitingResponse(tx: Tx, proposalId: string) {
  const response = await tx.wardResponse.findFirst({ where: { proposalId, publishedAt: null, returnedAt: null } });
  return response ?? refuse("担当課から提出された回答がありません。");
}

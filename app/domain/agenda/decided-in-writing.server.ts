import type { Tx } from "../../db/client.server.ts";

/** Whether an item is being decided in writing now, outside any sitting. */
export async function isBeingDecidedInWriting(tx: Tx, itemId: string): Promise<boolean> {
  return (await tx.vote.count({ where: { itemId, method: "written", countedAt: null, voidedAt: null } })) > 0;
}

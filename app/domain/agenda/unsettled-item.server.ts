import type { Tx } from "../../db/client.server.ts";
import type { AgendaItem } from "../../db/generated/client.ts";
import { refuse } from "../../shared/errors.ts";

/** Of an announced item only what was not dealt with can still be withdrawn or corrected. */
export async function requireUnsettled(tx: Tx, item: AgendaItem): Promise<void> {
  if (item.result) refuse("この議題には結果が記録されています。変えられません。");
  const votes = await tx.vote.count({ where: { itemId: item.id, voidedAt: null } });
  if (votes > 0) refuse("この議題は採決しています。採決を取り消してから変えてください。");
}

import type { Tx } from "../../db/client.server.ts";
import { currentOf } from "./current-item.rules.ts";

/** The id of the item a running sitting is on. */
export async function currentItemId(tx: Tx, sessionId: string): Promise<string | null> {
  const items = await tx.agendaItem.findMany({
    where: { sessionId },
    orderBy: { position: "asc" },
    select: {
      id: true,
      result: true,
      withdrawnAt: true,
      startedAt: true,
      votes: { where: { voidedAt: null, decidedAt: null }, select: { id: true } },
    },
  });
  return currentOf(items.map(({ votes, ...item }) => ({ ...item, isVoting: votes.length > 0 })))?.id ?? null;
}

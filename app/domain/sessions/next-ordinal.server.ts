import type { Tx } from "../../db/client.server.ts";

/** 第n回 of a term: one after the highest there is. The caller holds the council, so that no two get the same. */
export async function nextOrdinal(tx: Tx, termId: string): Promise<number> {
  const { _max } = await tx.councilSession.aggregate({ where: { termId }, _max: { ordinal: true } });
  return (_max.ordinal ?? 0) + 1;
}

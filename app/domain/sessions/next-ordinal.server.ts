import type { Tx } from "../../db/client.server.ts";
import type { Body } from "../councils/body.ts";

/** 第n回 of a body: one after the highest there is. The caller holds the council, so that no two get the same. */
export async function nextOrdinal(tx: Tx, { termId, subcommitteeId }: Body): Promise<number> {
  const { _max } = await tx.councilSession.aggregate({ where: { termId, subcommitteeId }, _max: { ordinal: true } });
  return (_max.ordinal ?? 0) + 1;
}

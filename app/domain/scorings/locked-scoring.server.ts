import type { Tx } from "../../db/client.server.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { type ItemRef, lockItem } from "../agenda/locked-item.server.ts";

/** The scoring of an item, with its sitting locked. */
export async function lockScoring(tx: Tx, viewer: Viewer, ref: ItemRef) {
  const { session, item } = await lockItem(tx, viewer, ref);
  const scoring = found(
    await tx.scoring.findFirst({
      where: { itemId: item.id },
      include: { candidates: { orderBy: { number: "asc" }, select: { id: true } } },
    }),
  );
  return { session, item, scoring, criteria: scoring.criteria as string[] };
}

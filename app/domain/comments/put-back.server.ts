import type { Tx } from "../../db/client.server.ts";
import type { Viewer } from "../../shared/viewer.ts";

import { countOf } from "./count-of.ts";

/** Part of both ways back: what was hidden stands on the page again, and is counted again. */
export async function putBack(
  tx: Tx,
  viewer: Viewer,
  comment: { id: string; proposalId: string; voice: "resident" | "member" | "ward" },
  hidingId: string,
  reason: string,
): Promise<void> {
  await tx.hiding.update({
    where: { id: hidingId },
    data: { restoredAt: viewer.now, restoredById: viewer.accountId, restoreReason: reason },
    select: { id: true },
  });
  await tx.comment.update({ where: { id: comment.id }, data: { hiddenAt: null }, select: { id: true } });
  await tx.proposal.update({
    where: { id: comment.proposalId },
    data: { commentCount: { increment: countOf(comment) } },
    select: { id: true },
  });
}

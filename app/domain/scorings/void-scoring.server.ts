import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import type { ItemRef } from "../agenda/locked-item.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockScoring, requireUndecided } from "./locked-scoring.server.ts";

/** Sets a scoring aside, with the reason, so that another may be begun: a candidate was left out or named wrongly. */
export function voidScoring(viewer: Viewer, ref: ItemRef, input: { reason: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item, scoring } = await lockScoring(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireUndecided(session, item);
    await tx.scoring.update({
      where: { id: scoring.id },
      data: { voidedAt: viewer.now, voidReason: input.reason },
      select: { id: true },
    });
    await record(tx, viewer, { action: "scoring.voided", subjectId: scoring.id, wardId: session.wardId, details: {} });
  });
}

import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import type { ItemRef } from "../agenda/locked-item.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockScoring, requireUndecided } from "./locked-scoring.server.ts";

/** Ends the scoring: the ranking is shown from now on, for the council to decide by a vote. */
export function closeScoring(viewer: Viewer, ref: ItemRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item, scoring } = await lockScoring(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireUndecided(session, item);
    if (scoring.closedAt) refuse("採点は締め切りました。");
    await tx.scoring.update({ where: { id: scoring.id }, data: { closedAt: viewer.now }, select: { id: true } });
    await record(tx, viewer, { action: "scoring.closed", subjectId: scoring.id, wardId: session.wardId, details: {} });
  });
}

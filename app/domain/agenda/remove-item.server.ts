import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { numberPapers } from "../papers/number-papers.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { type ItemRef, lockItem } from "./locked-item.server.ts";

/** Takes an item off a draft agenda, with its papers, and closes the gap. */
export function removeAgendaItem(viewer: Viewer, ref: ItemRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item } = await lockItem(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "draft");
    await tx.paper.deleteMany({ where: { itemId: item.id } });
    await tx.agendaItem.delete({ where: { id: item.id }, select: { id: true } });
    // In two steps, since the unique place is checked row by row.
    await tx.$executeRaw`UPDATE "AgendaItem" SET position = -position WHERE "sessionId" = ${session.id}::uuid AND position > ${item.position}`;
    await tx.$executeRaw`UPDATE "AgendaItem" SET position = -position - 1 WHERE "sessionId" = ${session.id}::uuid AND position < 0`;
    await numberPapers(tx, session.id);
    await record(tx, viewer, {
      action: "agenda-item.removed",
      subjectId: item.id,
      wardId: session.wardId,
      details: { sessionId: session.id },
    });
  });
}

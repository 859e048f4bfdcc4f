import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { numberPapers } from "../papers/number-papers.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { agendaOrder, arrangeAgenda } from "./arrange-agenda.server.ts";
import { type ItemRef, lockItem } from "./locked-item.server.ts";

/** Takes an item off a draft agenda, with its papers, and closes the gap. */
export function removeAgendaItem(viewer: Viewer, ref: ItemRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item } = await lockItem(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "draft");
    await tx.paper.deleteMany({ where: { itemId: item.id } });
    await tx.agendaItem.delete({ where: { id: item.id }, select: { id: true } });
    await arrangeAgenda(tx, session.id, await agendaOrder(tx, session.id));
    await numberPapers(tx, session.id);
    await record(tx, viewer, {
      action: "agenda-item.removed",
      subjectId: item.id,
      wardId: session.wardId,
      details: { sessionId: session.id },
    });
  });
}

import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { itemName } from "../sessions/change-in-words.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { tellOfChange } from "../sessions/tell-of-change.server.ts";
import { type ItemRef, lockItem } from "./locked-item.server.ts";
import { requireUnsettled } from "./unsettled-item.server.ts";

/** 取下げ: an announced item stays on the agenda with its number and the reason, and is not dealt with. */
export function withdrawAgendaItem(viewer: Viewer, ref: ItemRef, input: { reason: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item } = await lockItem(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "announced", "open");
    if (item.withdrawnAt) refuse("この議題は取り下げられています。");
    await requireUnsettled(tx, item);
    await tx.agendaItem.update({
      where: { id: item.id },
      data: { withdrawnAt: viewer.now, withdrawnReason: input.reason },
      select: { id: true },
    });
    const what = item.closedAt
      ? `非公開の議題${item.label}を取り下げました。`
      : `議題${item.label}「${itemName}」を取り下げました。`;
    await tellOfChange(tx, viewer, session, what, input.reason, item.id);
    await record(tx, viewer, {
      action: "agenda-item.withdrawn",
      subjectId: item.id,
      wardId: session.wardId,
      details: { sessionId: session.id },
    });
  });
}

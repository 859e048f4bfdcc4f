import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { allowRunning } from "../sessions/allow-running.server.ts";
import { requireNoRecess } from "../sessions/recess-guard.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { type ItemRef, lockItem } from "./locked-item.server.ts";

export function startAgendaItem(viewer: Viewer, ref: ItemRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item } = await lockItem(tx, viewer, ref);
    await allowRunning(tx, viewer, session);
    requireState(session, "open");
    await requireNoRecess(tx, session.id);
    const voting = await tx.vote.findFirst({
      where: { voidedAt: null, decidedAt: null, item: { sessionId: session.id } },
      select: { item: { select: { label: true } } },
    });
    if (voting) refuse(`議題${voting.item.label}の採決が終わっていません。先に結果を出してください。`);
    if (item.withdrawnAt) refuse("この議題は取り下げられています。");
    if (item.result) refuse("この議題には結果が記録されています。");
    await tx.agendaItem.update({ where: { id: item.id }, data: { startedAt: viewer.now }, select: { id: true } });
    await record(tx, viewer, {
      action: "agenda-item.started",
      subjectId: item.id,
      wardId: session.wardId,
      details: { sessionId: session.id },
    });
  });
}

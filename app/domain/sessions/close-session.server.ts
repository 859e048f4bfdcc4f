import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { requireState } from "./sessions.policy.ts";
import { timeInSession } from "./time-in-session.ts";

/** 閉会: ends every open interval by itself. Only 諮問 and 協議 items must have a result first. */
export function closeSession(viewer: Viewer, ref: SessionRef, input: { time: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "open");
    const items = await tx.agendaItem.findMany({
      where: { sessionId: session.id },
      select: { position: true, kind: true, result: true, votes: { where: { voidedAt: null, decidedAt: null } } },
      orderBy: { position: "asc" },
    });
    const voting = items.find((item) => item.votes.length > 0);
    if (voting) refuse(`議題${voting.position}の採決が終わっていません。結果を出してから閉会してください。`);
    const unsettled = items.filter(
      (i) => i.result === null && (i.kind === "consultation" || i.kind === "deliberation"),
    );
    if (unsettled.length > 0) {
      refuse(
        `議題${unsettled.map((i) => i.position).join("、")}に結果がありません。了承か継続審議を選んでから閉会してください。`,
      );
    }
    const closedAt = timeInSession(session, input.time, viewer.now);
    const { _max } = await tx.presence.aggregate({
      where: { sessionId: session.id },
      _max: { arrivedAt: true, leftAt: true },
    });
    if ([_max.arrivedAt, _max.leftAt].some((at) => at !== null && closedAt < at)) {
      refuse("着席・退席の記録より前の時刻です。時刻を確かめてください。", "time");
    }
    await tx.presence.updateMany({ where: { sessionId: session.id, leftAt: null }, data: { leftAt: closedAt } });
    await tx.presiding.updateMany({ where: { sessionId: session.id, endedAt: null }, data: { endedAt: closedAt } });
    await tx.councilSession.update({
      where: { id: session.id },
      data: { closedAt, closedById: viewer.accountId },
      select: { id: true },
    });
    await record(tx, viewer, { action: "session.closed", subjectId: session.id, wardId: session.wardId, details: {} });
  });
}

import { clockTime } from "../../shared/dates.ts";
import { allow, found, refuse, requirePassword } from "../../shared/errors.ts";
import { isFreshlyConfirmed, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { requireState } from "./sessions.policy.ts";

/**
 * A sitting closed by mistake goes on: those in the room at its closing are in it again. Told on its
 * page with the reason. What has approved minutes stays closed.
 */
export function reopenSession(viewer: Viewer, ref: SessionRef, input: { reason: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "closed");
    requirePassword(isFreshlyConfirmed(viewer));
    const minutes = await tx.minutes.findFirst({ where: { sessionId: session.id } });
    if (minutes?.approvedAt) refuse("会議録が承認されています。会議録の訂正として記録してください。");
    if (session.summaryPublishedAt) refuse("会議結果の概要を掲載しています。再開はできません。");
    const closedAt = found(session.closedAt);
    if (minutes?.confirmRequestedAt) refuse("委員に会議録の確認を頼んでいます。会議録の訂正として記録してください。");
    if (session.adjournReason) {
      // What was left for another day is taken up again, unless it went onto another agenda.
      await tx.agendaItem.updateMany({
        where: { sessionId: session.id, result: "carried_over", resultAt: closedAt, carriedTo: null },
        data: { result: null, resultAt: null, resultById: null },
      });
    }
    await tx.presence.updateMany({ where: { sessionId: session.id, leftAt: closedAt }, data: { leftAt: null } });
    const last = await tx.presiding.findFirst({ where: { sessionId: session.id }, orderBy: { startedAt: "desc" } });
    if (last) await tx.presiding.update({ where: { id: last.id }, data: { endedAt: null }, select: { id: true } });
    await tx.councilSession.update({
      where: { id: session.id },
      data: {
        closedAt: null,
        closedById: null,
        adjournReason: null,
        lapsedAt: null,
        reopenedAt: viewer.now,
        reopenReason: input.reason,
      },
      select: { id: true },
    });
    const what = `${clockTime(closedAt)}の閉会を取り消し、再開しました。`;
    await tx.sessionChange.create({
      data: { sessionId: session.id, at: viewer.now, what, reason: input.reason },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "session.reopened",
      subjectId: session.id,
      wardId: session.wardId,
      details: {},
    });
  });
}

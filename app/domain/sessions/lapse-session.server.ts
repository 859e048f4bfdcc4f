import { clockTime } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { isDialogue } from "../councils/is-dialogue.ts";
import { allowRunning } from "./allow-running.server.ts";
import { endSitting } from "./end-sitting.server.ts";
import { roomOf } from "./room.server.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { requireState } from "./sessions.policy.ts";

/**
 * 流会: the members waited for did not come. Nothing was decided, and every item is left for another day; what was
 * decided in writing before it stays decided.
 */
export function lapseSession(viewer: Viewer, ref: SessionRef, input: { time: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    await allowRunning(tx, viewer, session);
    requireState(session, "open");
    if (isDialogue(session)) refuse("対話の場には定足数がないため、流会はありません。");
    const { quorum } = await roomOf(tx, session, null);
    if (quorum.isMet) refuse("会議は成立しています。終えるときは「閉会する」か「延会にする」を選んでください。");
    const decided = await tx.agendaItem.findFirst({
      where: {
        sessionId: session.id,
        OR: [
          {
            result: { in: ["noted", "no_objection", "voted"] },
            votes: { none: { method: "written", voidedAt: null } },
          },
          {
            votes: {
              some: {
                voidedAt: null,
                method: { not: "written" },
                OR: [{ outcome: null }, { outcome: { not: "no_quorum" } }],
              },
            },
          },
        ],
      },
      orderBy: { position: "asc" },
    });
    if (decided)
      refuse(`議題${decided.label}を決めた後に定足数を欠きました。流会ではなく、「延会にする」を選んでください。`);
    const closedAt = await endSitting(tx, viewer, session, input.time);
    await tx.agendaItem.updateMany({
      where: { sessionId: session.id, result: null, withdrawnAt: null, kind: { in: ["consultation", "deliberation"] } },
      data: { result: "carried_over", resultAt: closedAt, resultById: viewer.accountId },
    });
    await tx.councilSession.update({
      where: { id: session.id },
      data: {
        closedAt,
        closedById: viewer.accountId,
        lapsedAt: closedAt,
        adjournReason: `${clockTime(closedAt)}に出席が${quorum.present}名で、定足数の${quorum.needed}名に達しなかったため`,
      },
      select: { id: true },
    });
    await record(tx, viewer, { action: "session.lapsed", subjectId: session.id, wardId: session.wardId, details: {} });
  });
}

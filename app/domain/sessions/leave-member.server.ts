import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { allowRunning } from "./allow-running.server.ts";
import { leaveFloor } from "./leave-floor.server.ts";
import { requireAfterCounts, requireNoSecretBallot } from "./open-vote-guard.server.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { requireState } from "./sessions.policy.ts";
import { timeInSession } from "./time-in-session.ts";

type Input = { memberId: string; time?: string | undefined };

/** 退席: ends the open interval. Whoever presides hands over first. */
export function leaveMember(viewer: Viewer, ref: SessionRef, input: Input): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    await allowRunning(tx, viewer, session);
    requireState(session, "open");
    const presence = await tx.presence.findFirst({
      where: { sessionId: session.id, memberId: input.memberId, leftAt: null },
    });
    if (!presence) refuse("この委員は今、着席していません。", "memberId");
    const presiding = await tx.presiding.findFirst({
      where: { sessionId: session.id, memberId: input.memberId, endedAt: null },
    });
    if (presiding) refuse("この委員は進行しています。先に「進行する人を代える」で交代してください。", "memberId");
    const leftAt = timeInSession(session, input.time, viewer.now);
    if (leftAt < presence.arrivedAt) refuse("着席より前の時刻です。時刻を確かめてください。", "time");
    await requireAfterCounts(tx, session, leftAt);
    await requireNoSecretBallot(tx, session.id, input.memberId);
    await leaveFloor(tx, session.id, input.memberId, leftAt);
    await tx.presence.update({ where: { id: presence.id }, data: { leftAt }, select: { id: true } });
    await record(tx, viewer, {
      action: "presence.left",
      subjectId: presence.id,
      wardId: session.wardId,
      details: { sessionId: session.id },
    });
  });
}

import { clockTime } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { allowRunning } from "./allow-running.server.ts";
import { requireAfterCounts, requireNoOpenVote } from "./open-vote-guard.server.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { requireState } from "./sessions.policy.ts";
import { timeInSession } from "./time-in-session.ts";

type Input = { memberId: string; time: string };

/** Another member present presides from this time on. */
export function takeChair(viewer: Viewer, ref: SessionRef, input: Input): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    await allowRunning(tx, viewer, session);
    requireState(session, "open");
    const present = await tx.presence.findFirst({
      where: { sessionId: session.id, memberId: input.memberId, leftAt: null },
    });
    if (!present) refuse("進行する委員は、着席している委員から選んでください。", "memberId");
    await requireNoOpenVote(tx, session.id);
    const at = timeInSession(session, input.time, viewer.now);
    await requireAfterCounts(tx, session, at);
    const earlier = await tx.presiding.findFirst({ where: { sessionId: session.id, endedAt: null } });
    if (earlier && at < earlier.startedAt)
      refuse(
        `いま進行している委員は${clockTime(earlier.startedAt)}から進行しています。その後の時刻にしてください。`,
        "time",
      );
    const ended = await tx.presiding.updateMany({
      where: { sessionId: session.id, endedAt: null, memberId: { not: input.memberId } },
      data: { endedAt: at },
    });
    if (ended.count === 0) refuse("この委員はすでに進行しています。", "memberId");
    const stint = await tx.presiding.create({
      data: { sessionId: session.id, memberId: input.memberId, startedAt: at },
    });
    await record(tx, viewer, {
      action: "presiding.changed",
      subjectId: stint.id,
      wardId: session.wardId,
      details: { sessionId: session.id },
    });
  });
}

import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { allowRunning } from "./allow-running.server.ts";
import { requireNoOpenVote } from "./open-vote-guard.server.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { requireState } from "./sessions.policy.ts";
import { timeInSession } from "./time-in-session.ts";

/** 休憩: those in the room stay recorded as they are; nothing is decided until it ends. */
export function startRecess(viewer: Viewer, ref: SessionRef, input: { time?: string | undefined }): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    await allowRunning(tx, viewer, session);
    requireState(session, "open");
    await requireNoOpenVote(tx, session.id);
    const startedAt = timeInSession(session, input.time, viewer.now);
    const last = await tx.recess.findFirst({ where: { sessionId: session.id }, orderBy: { startedAt: "desc" } });
    if (last && !last.endedAt) refuse("すでに休憩しています。");
    if (last?.endedAt && startedAt < last.endedAt) refuse("前の休憩より後の時刻にしてください。", "time");
    const recess = await tx.recess.create({ data: { sessionId: session.id, startedAt }, select: { id: true } });
    await record(tx, viewer, { action: "recess.started", subjectId: recess.id, wardId: session.wardId, details: {} });
  });
}

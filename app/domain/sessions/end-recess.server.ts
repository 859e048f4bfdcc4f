import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { allowRunning } from "./allow-running.server.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { requireState } from "./sessions.policy.ts";
import { timeInSession } from "./time-in-session.ts";

/** 再開 after a 休憩. */
export function endRecess(viewer: Viewer, ref: SessionRef, input: { time?: string | undefined }): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    await allowRunning(tx, viewer, session);
    requireState(session, "open");
    const recess =
      (await tx.recess.findFirst({ where: { sessionId: session.id, endedAt: null } })) ??
      refuse("いまは休憩していません。");
    const endedAt = timeInSession(session, input.time, viewer.now);
    if (endedAt < recess.startedAt) refuse("休憩の始まりより後の時刻にしてください。", "time");
    await tx.recess.update({ where: { id: recess.id }, data: { endedAt }, select: { id: true } });
    await record(tx, viewer, { action: "recess.ended", subjectId: recess.id, wardId: session.wardId, details: {} });
  });
}

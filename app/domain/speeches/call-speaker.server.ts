import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { allowRunning } from "../sessions/allow-running.server.ts";
import { requireNoRecess } from "../sessions/recess-guard.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { lockRequest, type SpeechRef } from "./locked-request.server.ts";

/** 指名: whoever presides calls the next, in the order they choose; the one before has ended. */
export function callSpeaker(viewer: Viewer, ref: SpeechRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, request } = await lockRequest(tx, viewer, ref);
    await allowRunning(tx, viewer, session);
    requireState(session, "open");
    await requireNoRecess(tx, session.id);
    if (request.withdrawnAt) refuse("この発言の求めは取り消されています。");
    if (request.calledAt) refuse("この委員は指名されています。");
    const isHere = await tx.presence.count({
      where: { sessionId: session.id, memberId: request.memberId, leftAt: null },
    });
    if (isHere === 0) refuse("この委員は退席しています。");
    await tx.speechRequest.updateMany({
      where: { sessionId: session.id, calledAt: { not: null }, endedAt: null },
      data: { endedAt: viewer.now },
    });
    await tx.speechRequest.update({ where: { id: request.id }, data: { calledAt: viewer.now }, select: { id: true } });
    await record(tx, viewer, { action: "speech.called", subjectId: request.id, wardId: session.wardId, details: {} });
  });
}

import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { allowRunning } from "../sessions/allow-running.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { lockRequest, type SpeechRef } from "./locked-request.server.ts";

/** The speech is over and nobody else was called yet. */
export function endSpeech(viewer: Viewer, ref: SpeechRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, request } = await lockRequest(tx, viewer, ref);
    await allowRunning(tx, viewer, session);
    requireState(session, "open");
    if (!request.calledAt || request.endedAt) refuse("この委員はいま発言していません。");
    await tx.speechRequest.update({ where: { id: request.id }, data: { endedAt: viewer.now }, select: { id: true } });
    await record(tx, viewer, { action: "speech.ended", subjectId: request.id, wardId: session.wardId, details: {} });
  });
}

import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { allowRunning } from "../sessions/allow-running.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { lockRequest, type SpeechRef } from "./locked-request.server.ts";

/** Whoever asked no longer wants to speak, or the desk takes a name off the queue. */
export function withdrawRequest(viewer: Viewer, ref: SpeechRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, request } = await lockRequest(tx, viewer, ref);
    if (!viewer.memberIds.includes(request.memberId)) await allowRunning(tx, viewer, session);
    requireState(session, "open");
    if (request.calledAt) refuse("この発言は指名されています。");
    if (request.withdrawnAt) refuse("この発言の求めは取り消されています。");
    await tx.speechRequest.update({
      where: { id: request.id },
      data: { withdrawnAt: viewer.now },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "speech.withdrawn",
      subjectId: request.id,
      wardId: session.wardId,
      details: {},
    });
  });
}

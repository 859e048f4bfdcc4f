import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";

/** Whoever cannot come after all: their name is not kept. */
export function removeParticipant(viewer: Viewer, ref: SessionRef, participantId: string): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "draft", "announced");
    const participant = found(await tx.participant.findFirst({ where: { id: participantId, sessionId: session.id } }));
    await tx.participant.delete({ where: { id: participant.id }, select: { id: true } });
    await record(tx, viewer, {
      action: "participant.removed",
      subjectId: participant.id,
      wardId: session.wardId,
      details: { sessionId: session.id },
    });
  });
}

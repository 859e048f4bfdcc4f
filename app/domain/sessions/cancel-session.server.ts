import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { requireState } from "./sessions.policy.ts";
import { tellMembersOf } from "./tell-members.server.ts";
import { tellObserversOf } from "./tell-observers.server.ts";

/** Calls the sitting off. Its page stays, with the reason. */
export function cancelSession(viewer: Viewer, ref: SessionRef, input: { reason: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "announced", "postponed");
    await tx.councilSession.update({
      where: { id: session.id },
      data: {
        cancelledAt: viewer.now,
        cancelReason: input.reason,
        postponedAt: null,
        postponeReason: null,
        revision: { increment: 1 },
      },
      select: { id: true },
    });
    await tellMembersOf(tx, viewer, session, "session-cancelled");
    await tellObserversOf(tx, viewer, session, "session-cancelled");
    await record(tx, viewer, {
      action: "session.cancelled",
      subjectId: session.id,
      wardId: session.wardId,
      details: {},
    });
  });
}

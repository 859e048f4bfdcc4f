import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { requireState } from "./sessions.policy.ts";
import type { AttendeesInput } from "./sessions.schema.ts";

/** Staff, advisers, observers and press: who was there beside the members. */
export function noteAttendees(viewer: Viewer, ref: SessionRef, input: z.infer<typeof AttendeesInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "open", "closed");
    const minutes = await tx.minutes.findFirst({ where: { sessionId: session.id, approvedAt: { not: null } } });
    if (minutes)
      refuse("会議録が承認されています。掲載の前なら承認を取り消し、掲載の後なら「訂正する」から直してください。");
    await tx.councilSession.update({ where: { id: session.id }, data: input, select: { id: true } });
    await record(tx, viewer, { action: "attendees.noted", subjectId: session.id, wardId: session.wardId, details: {} });
  });
}

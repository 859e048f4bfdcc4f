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
    const published = await tx.minutesVersion.count({ where: { minutes: { sessionId: session.id } } });
    if (published > 0) refuse("会議録が掲載されています。人数の誤りは、会議録の「訂正する」から直してください。");
    await tx.councilSession.update({ where: { id: session.id }, data: input, select: { id: true } });
    await record(tx, viewer, { action: "attendees.noted", subjectId: session.id, wardId: session.wardId, details: {} });
  });
}

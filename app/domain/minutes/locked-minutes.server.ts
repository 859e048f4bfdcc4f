import type { Tx } from "../../db/client.server.ts";
import { found, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";

/** The minutes of a sitting, held by its lock. Not-found before they are begun. */
export async function lockMinutes(tx: Tx, viewer: Viewer, ref: SessionRef) {
  const session = await lockSession(tx, viewer, ref);
  const minutes = found(await tx.minutes.findFirst({ where: { sessionId: session.id } }));
  return { session, minutes };
}

export function requireUnapproved(minutes: { approvedAt: Date | null }): void {
  if (minutes.approvedAt) refuse("会議録は承認されています。掲載した後に「訂正する」から直してください。");
}

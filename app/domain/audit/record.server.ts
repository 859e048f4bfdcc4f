import type { Tx } from "../../db/client.server.ts";
import { actingRole, type Viewer } from "../../shared/viewer.ts";
import type { AuditEvents } from "./events.ts";

export type AuditAction = keyof AuditEvents;

type Recorded<A extends AuditAction> = {
  action: A;
  subjectId: string;
  wardId: string | null;
  details: AuditEvents[A];
};

/** Writes the act into the record. Takes the transaction, so it cannot happen outside one. */
export async function record<A extends AuditAction>(tx: Tx, viewer: Viewer, event: Recorded<A>): Promise<void> {
  await tx.auditEvent.create({
    data: {
      ...event,
      details: event.details as object,
      at: viewer.now,
      actorId: viewer.accountId,
      actorRole: actingRole(viewer, event.wardId),
      requestId: viewer.requestId,
    },
    select: { id: true },
  });
}

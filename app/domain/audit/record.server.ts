import type { Tx } from "../../db/client.server.ts";
import { newId } from "../../platform/secrets.server.ts";
import { refuse } from "../../shared/errors.ts";
import { actingRole, type RoleName, staffRoles, type Viewer } from "../../shared/viewer.ts";
import { closedSentence, goesOnWhenClosed } from "./closed-ward.server.ts";
import type { AuditEvents } from "./events.ts";

export type AuditAction = keyof AuditEvents;

type Recorded<A extends AuditAction> = {
  action: A;
  subjectId: string;
  wardId: string | null;
  details: AuditEvents[A];
};

const goesOn: ReadonlySet<AuditAction> = new Set(goesOnWhenClosed);

/** A council goes on with its work behind closed doors, too. */
const ofCouncil: ReadonlySet<RoleName> = new Set(["member", "adviser"]);

/** Whoever comes over the network, signed in or not, and neither works there nor sits in its council. */
function needsOpenWard({ accountId, network, grants }: Viewer, { wardId, action }: Recorded<AuditAction>): boolean {
  if (wardId === null || goesOn.has(action)) return false;
  if (accountId === null && network === undefined) return false;
  return !grants.some(
    ({ role, wardId: of }) => (staffRoles.has(role) || ofCouncil.has(role)) && (of === wardId || of === null),
  );
}

/**
 * Writes the act into the record. Takes the transaction, so it cannot happen outside one. In a ward that is closed to
 * writing the acts of its staff and its council are taken alone, and what others take back.
 */
export async function record<A extends AuditAction>(tx: Tx, viewer: Viewer, event: Recorded<A>): Promise<void> {
  if (needsOpenWard(viewer, event)) return recordWhereOpen(tx, viewer, event);
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

/** In one statement, so that an open ward costs nothing. */
async function recordWhereOpen(tx: Tx, viewer: Viewer, event: Recorded<AuditAction>): Promise<void> {
  const { wardId, action, subjectId, details } = event;
  const written = await tx.$executeRaw`
    INSERT INTO "AuditEvent" (id, at, "actorId", "actorRole", "wardId", action, "subjectId", details, "requestId")
    SELECT ${newId(viewer.now)}::uuid, ${viewer.now}, ${viewer.accountId}::uuid, ${actingRole(viewer, wardId)}, id,
           ${action}, ${subjectId}::uuid, ${JSON.stringify(details)}::jsonb, ${viewer.requestId}
    FROM "Ward" WHERE id = ${wardId}::uuid AND "openedAt" IS NOT NULL`;
  if (written === 0) refuse(await closedSentence(await tx.ward.findUniqueOrThrow({ where: { id: wardId ?? "" } }), tx));
}

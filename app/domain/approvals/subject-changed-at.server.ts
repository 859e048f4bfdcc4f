import type { Tx } from "../../db/client.server.ts";
import type { ApprovalSubject } from "./approvals.rules.ts";

/** When what is to become public was last changed, by the record, or taken off. An answer does not change once sent. */
export async function subjectChangedAt(tx: Tx, subject: ApprovalSubject, subjectId: string): Promise<Date | null> {
  if (subject === "minutes") {
    return (await tx.minutes.findFirst({ where: { id: subjectId }, select: { approvedAt: true } }))?.approvedAt ?? null;
  }
  if (subject === "proposal") {
    const [row] = await tx.$queryRaw<{ at: Date | null }[]>`
      SELECT GREATEST(p."heldAt",
        (SELECT max(r."settledAt") FROM "ProposalRevision" r WHERE r."proposalId" = p.id AND r."declineReason" IS NULL),
        (SELECT max(f."shownAt") FROM "ProposalPhoto" f WHERE f."proposalId" = p.id)) AS at
      FROM "Proposal" p WHERE p.id = ${subjectId}::uuid`;
    return row?.at ?? null;
  }
  if (subject !== "session") return null;
  const rows = await tx.$queryRaw<{ at: Date | null }[]>`
    SELECT max(at) AS at FROM "AuditEvent"
    WHERE ("subjectId" = ${subjectId}::uuid AND action = 'session.revised')
      OR (details->>'sessionId' = ${subjectId}
        AND (action LIKE 'agenda-item.%' OR action LIKE 'paper.%' OR action = 'proposal.linked'))`;
  return rows[0]?.at ?? null;
}

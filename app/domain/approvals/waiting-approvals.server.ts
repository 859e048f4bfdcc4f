import { db } from "../../db/client.server.ts";
import type { ApprovalSubject } from "./approvals.rules.ts";

export type WaitingApproval = { id: string; subject: ApprovalSubject; subjectId: string; requestedAt: Date };

/** What a ward's manager is asked to decide and has not yet. */
export function waitingApprovals(wardId: string): Promise<WaitingApproval[]> {
  return db.$queryRaw<WaitingApproval[]>`
    SELECT r.id, r.subject, r."subjectId", r."requestedAt" FROM "ApprovalRequest" r
    WHERE r."wardId" = ${wardId}::uuid AND r."returnedAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "ApprovalRecord" a WHERE a.subject = r.subject AND a."subjectId" = r."subjectId" AND a."recordedAt" >= r."requestedAt")
      AND NOT EXISTS (SELECT 1 FROM "ApprovalRequest" n WHERE n.subject = r.subject AND n."subjectId" = r."subjectId" AND n."requestedAt" > r."requestedAt")
    ORDER BY r."requestedAt"`;
}

/** How far the 決裁 of one thing has come. */
export async function approvalState(subject: ApprovalSubject, subjectId: string) {
  const [given, asked] = await Promise.all([
    db.approvalRecord.findFirst({ where: { subject, subjectId }, orderBy: { recordedAt: "desc" } }),
    db.approvalRequest.findFirst({ where: { subject, subjectId }, orderBy: { requestedAt: "desc" } }),
  ]);
  return {
    given: given ? { by: given.approverName, on: given.decidedOn, documentNumber: given.documentNumber } : null,
    isWaiting: asked !== null && asked.returnedAt === null && (given === null || given.recordedAt < asked.requestedAt),
    returnReason: given ? null : (asked?.returnReason ?? null),
  };
}

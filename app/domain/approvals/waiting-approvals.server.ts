import { db } from "../../db/client.server.ts";
import type { ApprovalMode, ApprovalSubject } from "./approvals.rules.ts";
import { subjectChangedAt } from "./subject-changed-at.server.ts";

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

/** How far the 決裁 of one thing has come, by the newest request; nothing where the body does not decide on screen. */
export async function approvalState(
  mode: ApprovalMode,
  subject: ApprovalSubject,
  subjectId: string,
): Promise<ApprovalStanding> {
  if (mode !== "on_screen") return nothingAsked;
  const [given, asked, changedAt] = await Promise.all([
    db.approvalRecord.findFirst({ where: { subject, subjectId }, orderBy: { recordedAt: "desc" } }),
    db.approvalRequest.findFirst({ where: { subject, subjectId }, orderBy: { requestedAt: "desc" } }),
    subjectChangedAt(db, subject, subjectId),
  ]);
  const isAnswered = given !== null && asked !== null && given.recordedAt >= asked.requestedAt;
  const isStale = asked !== null && changedAt !== null && changedAt > asked.requestedAt;
  const isOut = asked !== null && asked.returnedAt === null && !isStale;
  return {
    given: given && isAnswered && isOut ? { by: given.approverName, on: given.decidedOn } : null,
    waitingId: isOut && !isAnswered ? asked.id : null,
    isStale,
    returnReason: asked?.returnReason ?? null,
  };
}

export type ApprovalStanding = {
  given: { by: string; on: Date } | null;
  waitingId: string | null;
  isStale: boolean;
  returnReason: string | null;
};

export const nothingAsked: ApprovalStanding = { given: null, waitingId: null, isStale: false, returnReason: null };

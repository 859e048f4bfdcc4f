import type { Tx } from "../../db/client.server.ts";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { ApprovalInput, ApprovalMode, ApprovalSubject } from "./approvals.rules.ts";
import { subjectChangedAt } from "./subject-changed-at.server.ts";

/**
 * Part of an act that makes something public: holds it until the body's own way of
 * 決裁 is satisfied, for the content as it is now. Refuses with what is missing.
 */
export async function settleApproval(
  tx: Tx,
  viewer: Viewer,
  mode: ApprovalMode,
  subject: ApprovalSubject,
  subjectId: string,
  input: ApprovalInput,
): Promise<void> {
  if (mode === "none") return;
  if (mode === "on_screen") return requireGiven(tx, subject, subjectId);
  if (!input.approverName) refuse("決裁者の職と氏名を入力してください。", "approverName");
  if (!input.decidedOn) refuse("決裁日を入力してください。", "decidedOn");
  if (input.decidedOn > dayOf(viewer.now)) refuse("決裁日は、きょう以前の日にしてください。", "decidedOn");
  if (!input.documentNumber) refuse("文書番号を入力してください。", "documentNumber");
  await tx.approvalRecord.create({
    data: {
      subject,
      subjectId,
      mode,
      approverName: input.approverName,
      decidedOn: dayToColumn(input.decidedOn),
      documentNumber: input.documentNumber,
      recordedAt: viewer.now,
    },
    select: { id: true },
  });
}

/** The newest request counts: given, not returned, and for the content as it was when asked. */
async function requireGiven(tx: Tx, subject: ApprovalSubject, subjectId: string): Promise<void> {
  const asked = await tx.approvalRequest.findFirst({ where: { subject, subjectId }, orderBy: { requestedAt: "desc" } });
  const given = asked
    ? await tx.approvalRecord.count({ where: { subject, subjectId, recordedAt: { gte: asked.requestedAt } } })
    : 0;
  if (!asked || given === 0) refuse("課長の決裁がまだです。「課長に決裁を頼む」を押し、決裁を待ってください。");
  const changedAt = await subjectChangedAt(tx, subject, subjectId);
  if (changedAt && changedAt > asked.requestedAt)
    refuse("決裁を頼んだ後に内容が変わっています。もう一度、課長に決裁を頼んでください。");
}

import type { Tx } from "../../db/client.server.ts";
import { dayToColumn } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { ApprovalInput, ApprovalMode, ApprovalSubject } from "./approvals.rules.ts";

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
  changedAt: Date | null = null,
): Promise<void> {
  if (mode === "none") return;
  if (mode === "on_screen") {
    const given = await tx.approvalRecord.findFirst({ where: { subject, subjectId }, orderBy: { recordedAt: "desc" } });
    if (!given) refuse("課長の決裁がまだです。「課長に決裁を頼む」を押し、決裁を待ってください。");
    if (changedAt && changedAt > given.recordedAt)
      refuse("決裁の後に内容が変わっています。もう一度、課長に決裁を頼んでください。");
    return;
  }
  if (!input.approverName) refuse("決裁者の職と氏名を入力してください。", "approverName");
  if (!input.decidedOn) refuse("決裁日を入力してください。", "decidedOn");
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

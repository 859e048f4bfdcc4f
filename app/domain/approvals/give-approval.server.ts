import { dayOf, dayToColumn } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import type { ApprovalSubject } from "./approvals.rules.ts";
import { type ApprovalRef, lockRequest } from "./locked-request.server.ts";
import { subjectChangedAt } from "./subject-changed-at.server.ts";

/** 決裁: the manager decides on this screen; name and day go into the record. */
export function giveApproval(viewer: Viewer, ref: ApprovalRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const request = await lockRequest(tx, viewer, ref);
    const changedAt = await subjectChangedAt(tx, request.subject as ApprovalSubject, request.subjectId);
    if (changedAt && changedAt > request.requestedAt)
      refuse("依頼の後に内容が変わっています。決裁せずに戻し、もう一度依頼を受けてください。");
    await tx.approvalRecord.create({
      data: {
        subject: request.subject,
        subjectId: request.subjectId,
        mode: "on_screen",
        approverName: viewer.displayName,
        approverId: viewer.accountId,
        decidedOn: dayToColumn(dayOf(viewer.now)),
        recordedAt: viewer.now,
      },
      select: { id: true },
    });
    await sendNoticesLater(tx, viewer, [
      { kind: "approval-given", wardId: request.wardId, subjectId: request.id, accountId: request.requestedById },
    ]);
    await record(tx, viewer, {
      action: "approval.given",
      subjectId: request.id,
      wardId: request.wardId,
      details: { subject: request.subject },
    });
  });
}

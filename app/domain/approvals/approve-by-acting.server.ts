import type { Tx } from "../../db/client.server.ts";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";
import { isManager, type Viewer } from "../../shared/viewer.ts";
import type { ApprovalInput, ApprovalMode, ApprovalSubject } from "./approvals.rules.ts";
import { settleApproval } from "./settle-approval.server.ts";

/**
 * 決裁 of something decided while it is written, as a correction: where the body decides on
 * the screen, the manager acts in person, and doing so is the 決裁.
 */
export async function approveByActing(
  tx: Tx,
  viewer: Viewer,
  mode: ApprovalMode,
  wardId: string,
  subject: ApprovalSubject,
  subjectId: string,
  input: ApprovalInput,
): Promise<void> {
  if (mode !== "on_screen") return settleApproval(tx, viewer, mode, subject, subjectId, input);
  if (!isManager(viewer, wardId)) refuse("課長の決裁が要ります。課長がこの画面を開いて、掲載してください。");
  await tx.approvalRecord.create({
    data: {
      subject,
      subjectId,
      mode,
      approverName: viewer.displayName,
      approverId: viewer.accountId,
      decidedOn: dayToColumn(dayOf(viewer.now)),
      recordedAt: viewer.now,
    },
    select: { id: true },
  });
}

import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { type ApprovalRef, lockRequest } from "./locked-request.server.ts";

export function returnApproval(viewer: Viewer, ref: ApprovalRef, input: { reason: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const request = await lockRequest(tx, viewer, ref);
    await tx.approvalRequest.update({
      where: { id: request.id },
      data: { returnedAt: viewer.now, returnReason: input.reason },
      select: { id: true },
    });
    await sendNoticesLater(tx, viewer, [
      { kind: "approval-returned", wardId: request.wardId, subjectId: request.id, accountId: request.requestedById },
    ]);
    await record(tx, viewer, {
      action: "approval.returned",
      subjectId: request.id,
      wardId: request.wardId,
      details: { subject: request.subject },
    });
  });
}

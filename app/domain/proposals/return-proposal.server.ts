import { allow, refuse } from "../../shared/errors.ts";
import { isOfficeStaff, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireOpen } from "./proposals.policy.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";
import { takeStep } from "./take-step.server.ts";

/** 所管でないとき: the office gives it back to the secretariat, with a reason. */
export function returnProposal(viewer: Viewer, ref: ProposalRef, input: { reason: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isOfficeStaff(viewer, proposal.officeId));
    requireOpen(proposal);
    if (proposal.answeredAt) refuse("回答が掲載されているため、戻せません。");
    const waiting = await tx.wardResponse.count({
      where: { proposalId: proposal.id, publishedAt: null, returnedAt: null },
    });
    if (waiting > 0) refuse("提出した回答を企画課が確認しています。確認の後に戻してください。");
    const officeId = proposal.officeId ?? "";
    await tx.assignment.updateMany({
      where: { proposalId: proposal.id, endedAt: null },
      data: { endedAt: viewer.now, returnedAt: viewer.now, endReason: input.reason },
    });
    await tx.proposal.update({
      where: { id: proposal.id },
      // The day stays promised, whoever will keep it.
      data: { officeId: null },
      select: { id: true },
    });
    await takeStep(tx, viewer, proposal.id, { kind: "returned", officeId, reason: input.reason });
    await record(tx, viewer, {
      action: "proposal.returned",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: { officeId },
    });
  });
}

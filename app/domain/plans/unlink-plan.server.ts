import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";

export function unlinkPlan(viewer: Viewer, ref: ProposalRef, input: { planItemId: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    const { count } = await tx.proposalPlan.deleteMany({
      where: { proposalId: proposal.id, planItemId: input.planItemId },
    });
    found(count || null);
    await record(tx, viewer, {
      action: "plan-item.unlinked",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: { planItemId: input.planItemId },
    });
  });
}

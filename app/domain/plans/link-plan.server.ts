import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";

/** Says which item of the city's plans a proposal belongs to: each page names the other. */
export function linkPlan(viewer: Viewer, ref: ProposalRef, input: { planItemId: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    // Held until the end, so that it is not taken away in between.
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "PlanItem" WHERE id = ${input.planItemId}::uuid FOR SHARE`;
    const { id: planItemId } = found(rows[0]);
    const before = await tx.proposalPlan.count({ where: { proposalId: proposal.id, planItemId } });
    if (before > 0) refuse("この項目に結び付いています。", "planItemId");
    await tx.proposalPlan.create({
      data: { proposalId: proposal.id, planItemId, linkedAt: viewer.now, linkedById: viewer.accountId ?? "" },
      select: { proposalId: true },
    });
    await record(tx, viewer, {
      action: "plan-item.linked",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: { planItemId },
    });
  });
}

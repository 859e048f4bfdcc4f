import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireOpen } from "./proposals.policy.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";
import { takeStep } from "./take-step.server.ts";
import { tellProposer } from "./tell-proposer.server.ts";

/** Decides not to put the words on the site, with a reason the writer is told. They are still answered. */
export function holdProposal(viewer: Viewer, ref: ProposalRef, input: { reason: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    requireOpen(proposal);
    if (proposal.publishedAt) refuse("この提案は掲載されています。");
    if (proposal.wardOnlyAt) refuse("提案した人が「載せない」を選んでいるため、掲載されません。");
    if (proposal.heldAt) refuse("この提案は掲載しないことにしています。");
    await tx.proposal.update({
      where: { id: proposal.id },
      data: { heldAt: viewer.now, heldReason: input.reason },
      select: { id: true },
    });
    const step = await takeStep(tx, viewer, proposal.id, { kind: "held", reason: input.reason });
    await tellProposer(tx, viewer, proposal, "proposal-held", step);
    await record(tx, viewer, { action: "proposal.held", subjectId: proposal.id, wardId: proposal.wardId, details: {} });
  });
}

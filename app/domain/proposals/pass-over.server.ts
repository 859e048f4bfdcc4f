import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireOpen } from "./proposals.policy.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";
import { takeStep } from "./take-step.server.ts";
import { tellProposer } from "./tell-proposer.server.ts";

/** 議題に取り上げない: a candidate for the agenda is passed over only with a reason, which everybody reads. */
export function passOverProposal(viewer: Viewer, ref: ProposalRef, input: { reason: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    requireOpen(proposal);
    if (!proposal.publishedAt) refuse("掲載した提案だけが、議題の候補になります。");
    const linked = await tx.agendaItemProposal.count({ where: { proposalId: proposal.id } });
    if (linked > 0) refuse("この提案は、会議の議題に結び付いています。");
    const pass = await tx.agendaPass.create({
      data: {
        proposalId: proposal.id,
        reason: input.reason,
        passedAt: viewer.now,
        passedById: viewer.accountId,
      },
      select: { id: true },
    });
    const step = await takeStep(tx, viewer, proposal.id, {
      kind: "passed_over",
      reason: input.reason,
      detailId: pass.id,
    });
    await tellProposer(tx, viewer, proposal, "proposal-passed-over", step);
    await record(tx, viewer, {
      action: "proposal.passed-over",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: { passId: pass.id },
    });
  });
}

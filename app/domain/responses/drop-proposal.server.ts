import { allow, refuse } from "../../shared/errors.ts";
import { isOfficeStaff, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireOpen } from "../proposals/proposals.policy.ts";
import { requireNoAppeal } from "../proposals/require-no-appeal.server.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";
import { takeStep } from "../proposals/take-step.server.ts";
import { tellProposer } from "../proposals/tell-proposer.server.ts";
import { requireNoneWaiting } from "./waiting-response.server.ts";

/** 見送り: it will not be done, and why. */
export function dropProposal(viewer: Viewer, ref: ProposalRef, input: { reason: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isOfficeStaff(viewer, proposal.officeId) || isSecretariat(viewer, proposal.wardId));
    requireOpen(proposal);
    if (!proposal.answeredAt) refuse("回答がまだ掲載されていません。先に回答を提出してください。");
    await requireNoneWaiting(tx, proposal.id);
    await requireNoAppeal(tx, proposal.id);
    await tx.proposal.update({
      where: { id: proposal.id },
      data: { endedAt: viewer.now, ending: "dropped", endReason: input.reason, nextReportOn: null },
      select: { id: true },
    });
    const step = await takeStep(tx, viewer, proposal.id, {
      kind: "dropped",
      officeId: isOfficeStaff(viewer, proposal.officeId) ? proposal.officeId : null,
      reason: input.reason,
    });
    await tellProposer(tx, viewer, proposal, "proposal-ended", step);
    await record(tx, viewer, {
      action: "proposal.dropped",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: {},
    });
  });
}

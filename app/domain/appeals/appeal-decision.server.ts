import { allow, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { refuseUnsure } from "../comments/comments.policy.ts";
import { canReadAsProposer } from "../proposals/proposals.policy.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";
import { takeStep } from "../proposals/take-step.server.ts";
import { appealableStep } from "./appealed-step.ts";
import type { AppealWords } from "./appeals.schema.ts";
import { makeAppeal } from "./make-appeal.server.ts";

/** The proposer does not agree with the answer, or with being kept off the site, and says why. */
export function appealDecision(viewer: Viewer, ref: ProposalRef, input: AppealWords): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(canReadAsProposer(viewer, proposal));
    refuseUnsure(input);
    const steps = await tx.proposalStep.findMany({ where: { proposalId: proposal.id }, orderBy: { position: "asc" } });
    const appeals = await tx.appeal.findMany({ where: { proposalId: proposal.id }, select: { subjectId: true } });
    const about = appealableStep(proposal, steps, appeals);
    if (!about) refuse("見直しを申し出られる回答や決定は、まだありません。");
    const appeal = await makeAppeal(tx, viewer, proposal, {
      subject: about.subject,
      subjectId: about.step.id,
      at: about.step.at,
      byId: about.step.byId,
      text: input.text,
    });
    await takeStep(tx, viewer, proposal.id, { kind: "appealed", detailId: appeal.id });
    await record(tx, viewer, {
      action: "appeal.decision-appealed",
      subjectId: appeal.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id, subject: about.subject },
    });
    return appeal;
  });
}

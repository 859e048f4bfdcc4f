import { allow } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { canReadAsProposer } from "../proposals/proposals.policy.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";
import { appealProposal } from "./appeal-proposal.server.ts";
import type { AppealWords } from "./appeals.schema.ts";

/** The proposer does not agree with the answer, or with being kept off the site, and says why. */
export function appealDecision(viewer: Viewer, ref: ProposalRef, input: AppealWords): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(canReadAsProposer(viewer, proposal));
    const { id, subject } = await appealProposal(tx, viewer, proposal, input);
    await record(tx, viewer, {
      action: "appeal.decision-appealed",
      subjectId: id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id, subject },
    });
    return { id };
  });
}

import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";
import { takeStep } from "./take-step.server.ts";
import { tellProposer } from "./tell-proposer.server.ts";

/**
 * 掲載を終了する: for words that should not have gone out, such as a name or a telephone
 * number. The page is gone at once; the ward answers all the same.
 */
export function endPublication(viewer: Viewer, ref: ProposalRef, input: { reason: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    if (!proposal.publishedAt) refuse("この提案は掲載されていません。");
    await tx.proposal.update({
      where: { id: proposal.id },
      data: { publishedAt: null, heldAt: viewer.now, heldReason: input.reason },
      select: { id: true },
    });
    const step = await takeStep(tx, viewer, proposal.id, { kind: "publication_ended", reason: input.reason });
    await tellProposer(tx, viewer, proposal, "proposal-held", step);
    await record(tx, viewer, {
      action: "proposal.publication-ended",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: {},
    });
  });
}

import type { z } from "zod";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { applyWords, beforeOf } from "./apply-revision.server.ts";
import { requireOpen } from "./proposals.policy.ts";
import type { SettleRevisionInput } from "./proposals.schema.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";
import { takeStep } from "./take-step.server.ts";
import { tellProposer } from "./tell-proposer.server.ts";

/** The desk looks through changed words: they go onto the site, or stay off it with a reason the proposer is told. */
export function settleRevision(
  viewer: Viewer,
  ref: ProposalRef & { revision: string },
  input: z.infer<typeof SettleRevisionInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    const revision = found(
      await tx.proposalRevision.findFirst({ where: { id: ref.revision, proposalId: proposal.id } }),
    );
    if (revision.settledAt) refuse("この直しは、もう扱いが決まっています。");
    const isAccepted = input.decision === "accept";
    if (isAccepted) {
      requireOpen(proposal);
      if (proposal.answeredAt) refuse("区が回答しているため、直せません。載せないことにして、理由を知らせてください。");
      // The name is not the proposer's to change here: it may have gone with its account meanwhile.
      await applyWords(tx, proposal, { ...revision, displayName: proposal.displayName });
    }
    await tx.proposalRevision.update({
      where: { id: revision.id },
      data: {
        ...(isAccepted ? beforeOf(proposal) : { declineReason: input.declineReason }),
        settledAt: viewer.now,
        settledById: viewer.accountId,
      },
      select: { id: true },
    });
    if (isAccepted)
      await takeStep(tx, viewer, proposal.id, { kind: "revised", reason: revision.reason, detailId: revision.id });
    await tellProposer(tx, viewer, proposal, isAccepted ? "proposal-revised" : "proposal-not-revised", revision.id);
    await record(tx, viewer, {
      action: "proposal.revision-settled",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: { revisionId: revision.id, isAccepted },
    });
  });
}

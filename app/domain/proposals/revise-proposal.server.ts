import type { z } from "zod";
import { allow, refuse, refuseStale } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { applyWords, beforeOf, isSame, pairsOf, waitingRevision, wordsOf } from "./apply-revision.server.ts";
import { refuseUnsure } from "./personal.policy.ts";
import { canReadAsProposer, requireOpen } from "./proposals.policy.ts";
import type { ReviseInput } from "./proposals.schema.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";
import { takeStep } from "./take-step.server.ts";

/**
 * The proposer puts their words right, with a reason, until the ward has answered. What is on the site changes once the
 * desk has looked through it, as the first words did; what is not, at once. The earlier words stay readable.
 */
export async function reviseProposal(
  viewer: Viewer,
  ref: ProposalRef,
  { revision: seen, sure, ...input }: z.infer<typeof ReviseInput>,
): Promise<{ isWaiting: boolean }> {
  if (viewer.accountId) await limitTries(viewer, "write", viewer.accountId);
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(canReadAsProposer(viewer, proposal));
    requireOpen(proposal);
    if (proposal.answeredAt) refuse("区が回答しているため、直せません。付け足すことは、意見として書いてください。");
    const words = { ...input, displayName: proposal.displayName };
    if (isSame(proposal, words)) refuse("どこも直されていません。");
    if (await waitingRevision(tx, proposal.id))
      refuse("前の直しを事務局が確認しています。扱いが決まってから直すか、前の直しを取り下げて直してください。");
    refuseStale(seen, proposal.revision, pairsOf(proposal, words));
    refuseUnsure({ text: [words.title, words.body, words.wish, words.landmark].join("\n"), sure });
    const isPublished = proposal.publishedAt !== null;
    const revision = await tx.proposalRevision.create({
      data: {
        proposalId: proposal.id,
        ...beforeOf(proposal),
        ...wordsOf(words),
        reason: input.reason,
        madeAt: viewer.now,
        madeById: viewer.accountId,
        settledAt: isPublished ? null : viewer.now,
      },
      select: { id: true },
    });
    if (!isPublished) {
      await applyWords(tx, proposal, words);
      await takeStep(tx, viewer, proposal.id, { kind: "revised", reason: input.reason, detailId: revision.id });
    }
    await record(tx, viewer, {
      action: "proposal.revised",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: { revisionId: revision.id, isPublished },
    });
    return { isWaiting: isPublished };
  });
}

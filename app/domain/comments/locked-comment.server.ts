import type { Tx } from "../../db/client.server.ts";
import type { Comment, Proposal } from "../../db/generated/client.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";

export type CommentRef = ProposalRef & { comment: string };

/** An opinion of a proposal that exists for the viewer, with the proposal locked. */
export async function lockedComment(
  tx: Tx,
  viewer: Viewer,
  ref: CommentRef,
): Promise<{ proposal: Proposal; comment: Comment }> {
  const proposal = await lockProposal(tx, viewer, ref);
  const comment = found(await tx.comment.findFirst({ where: { id: ref.comment, proposalId: proposal.id } }));
  return { proposal, comment };
}

/** One that everybody may read: what is hidden is not there. */
export async function lockedShownComment(tx: Tx, viewer: Viewer, ref: CommentRef) {
  const { proposal, comment } = await lockedComment(tx, viewer, ref);
  return { proposal, comment: found(proposal.publishedAt && !comment.hiddenAt ? comment : null) };
}

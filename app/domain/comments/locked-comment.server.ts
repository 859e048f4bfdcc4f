import type { Tx } from "../../db/client.server.ts";
import type { Comment, Prisma, Proposal } from "../../db/generated/client.ts";
import { found } from "../../shared/errors.ts";
import { noId } from "../../shared/ids.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { keyOf, lockProposal, type ProposalRef } from "../proposals/scope.server.ts";

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

/** One's own, whatever became of the proposal it was written to. Nobody else's is there. */
export async function lockedOwnComment(tx: Tx, viewer: Viewer, ref: CommentRef) {
  const { proposalId } = found(
    await tx.comment.findFirst({ where: whereOwnComment(viewer, ref), select: { proposalId: true } }),
  );
  const [proposal] = await tx.$queryRaw<Proposal[]>`
    SELECT * FROM "Proposal" WHERE id = ${proposalId}::uuid FOR UPDATE`;
  return { proposal: found(proposal), comment: await tx.comment.findFirstOrThrow({ where: { id: ref.comment } }) };
}

/** Where for an opinion of the viewer's own; of nobody's, none. */
export function whereOwnComment(viewer: Viewer, ref: CommentRef): Prisma.CommentWhereInput {
  return {
    id: ref.comment,
    accountId: viewer.accountId ?? noId,
    voice: { not: "ward" },
    proposal: { ward: { slug: ref.ward }, ...keyOf(ref.proposal) },
  };
}

/** One that everybody may read: what is hidden is not there. */
export async function lockedShownComment(tx: Tx, viewer: Viewer, ref: CommentRef) {
  const { proposal, comment } = await lockedComment(tx, viewer, ref);
  return { proposal, comment: found(proposal.publishedAt && !comment.hiddenAt ? comment : null) };
}

import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";

/** Hides a comment with a reason. Nothing is deleted; what is hidden shows at no door. */
export function hideComment(
  viewer: Viewer,
  ref: ProposalRef & { comment: string },
  input: { reason: string },
): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    const comment = found(
      await tx.comment.findFirst({ where: { id: ref.comment, proposalId: proposal.id, hiddenAt: null } }),
    );
    await tx.comment.update({
      where: { id: comment.id },
      data: { hiddenAt: viewer.now, hiddenById: viewer.accountId, hiddenReason: input.reason },
      select: { id: true },
    });
    await tx.proposal.update({
      where: { id: proposal.id },
      data: { commentCount: { decrement: 1 } },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "comment.hidden",
      subjectId: comment.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id },
    });
  });
}

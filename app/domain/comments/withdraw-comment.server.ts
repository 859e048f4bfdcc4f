import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { countOf } from "./count-of.ts";
import { type CommentRef, lockedOwnComment } from "./locked-comment.server.ts";
import { tellReporters } from "./tell-reporters.server.ts";

/**
 * One's own opinion taken back, at any time: from then on it shows at no door, nor does how it read before. The ward's
 * record keeps it, its place in the thread stays, and nobody puts it back.
 */
export function withdrawComment(viewer: Viewer, ref: CommentRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const { proposal, comment } = await lockedOwnComment(tx, viewer, ref);
    if (comment.withdrawnAt) refuse("この意見は、すでに取り下げています。");
    if (comment.hiddenAt) refuse("この意見は、事務局が見えなくしています。");
    await tx.comment.update({
      where: { id: comment.id },
      data: { hiddenAt: viewer.now, withdrawnAt: viewer.now },
      select: { id: true },
    });
    await tellReporters(tx, viewer, proposal.wardId, comment.id);
    await tx.commentReport.updateMany({
      where: { commentId: comment.id, settledAt: null },
      data: { settledAt: viewer.now },
    });
    await tx.proposal.update({
      where: { id: proposal.id },
      data: { commentCount: { decrement: countOf(comment) } },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "comment.withdrawn",
      subjectId: comment.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id },
    });
  });
}

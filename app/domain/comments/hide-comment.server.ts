import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import type { HideInput } from "./comments.schema.ts";
import { countOf } from "./count-of.ts";
import { type CommentRef, lockedComment } from "./locked-comment.server.ts";
import { tellReporters } from "./tell-reporters.server.ts";

/**
 * 見えなくする, by a rule and with a reason, which the writer is told along with the way to have it looked at again.
 * Nothing is deleted; what is hidden shows at no door.
 */
export function hideComment(viewer: Viewer, ref: CommentRef, input: z.infer<typeof HideInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { proposal, comment } = await lockedComment(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    if (comment.hiddenAt) refuse("この意見は、すでに見えなくしています。");
    await tx.comment.update({ where: { id: comment.id }, data: { hiddenAt: viewer.now }, select: { id: true } });
    const hiding = await tx.hiding.create({
      data: { commentId: comment.id, ...input, hiddenAt: viewer.now, hiddenById: viewer.accountId },
      select: { id: true },
    });
    await tellReporters(tx, viewer, proposal.wardId, comment.id);
    await tx.commentReport.updateMany({
      where: { commentId: comment.id, settledAt: null },
      data: { settledAt: viewer.now, settledById: viewer.accountId },
    });
    await tx.proposal.update({
      where: { id: proposal.id },
      data: { commentCount: { decrement: countOf(comment) } },
      select: { id: true },
    });
    // Of the ward's own words nobody has to be told.
    if (comment.voice !== "ward") {
      await sendNoticesLater(tx, viewer, [
        { kind: "comment-hidden", wardId: proposal.wardId, subjectId: hiding.id, accountId: comment.accountId },
      ]);
    }
    await record(tx, viewer, {
      action: "comment.hidden",
      subjectId: comment.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id, rule: input.rule },
    });
  });
}

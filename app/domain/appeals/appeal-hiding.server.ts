import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { type CommentRef, lockedOwnComment } from "../comments/locked-comment.server.ts";
import { refuseUnsure } from "../proposals/personal.policy.ts";
import type { AppealWords } from "./appeals.schema.ts";
import { makeAppeal } from "./make-appeal.server.ts";

/** Its writer asks that what was hidden be looked at again. Nobody else finds it. */
export function appealHiding(viewer: Viewer, ref: CommentRef, input: AppealWords): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const { proposal, comment } = await lockedOwnComment(tx, viewer, ref);
    refuseUnsure(input);
    const hiding = found(await tx.hiding.findFirst({ where: { commentId: comment.id, restoredAt: null } }));
    const appeal = await makeAppeal(tx, viewer, proposal, {
      subject: "comment",
      subjectId: hiding.id,
      at: hiding.hiddenAt,
      byId: hiding.hiddenById,
      text: input.text,
    });
    await record(tx, viewer, {
      action: "appeal.hiding-appealed",
      subjectId: appeal.id,
      wardId: proposal.wardId,
      details: { commentId: comment.id },
    });
    return appeal;
  });
}

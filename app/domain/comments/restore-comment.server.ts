import type { z } from "zod";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import type { RestoreInput } from "./comments.schema.ts";
import { type CommentRef, lockedComment } from "./locked-comment.server.ts";
import { putBack } from "./put-back.server.ts";

/** The desk sees its own mistake. Where the writer has asked for it to be looked at again, that is answered first. */
export function restoreComment(viewer: Viewer, ref: CommentRef, input: z.infer<typeof RestoreInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { proposal, comment } = await lockedComment(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    const hiding = found(await tx.hiding.findFirst({ where: { commentId: comment.id, restoredAt: null } }));
    const appeals = await tx.appeal.count({ where: { subjectId: hiding.id, decidedAt: null } });
    if (appeals > 0) refuse("書いた人が見直しを申し出ています。申出に答えてください。");
    await putBack(tx, viewer, comment, hiding.id, input.reason);
    if (comment.voice !== "ward") {
      await sendNoticesLater(tx, viewer, [
        { kind: "comment-restored", wardId: proposal.wardId, subjectId: hiding.id, accountId: comment.accountId },
      ]);
    }
    await record(tx, viewer, {
      action: "comment.restored",
      subjectId: comment.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id },
    });
  });
}

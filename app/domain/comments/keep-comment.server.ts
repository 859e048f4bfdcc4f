import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { KeepInput } from "./comments.schema.ts";
import { type CommentRef, lockedComment } from "./locked-comment.server.ts";
import { tellReporters } from "./tell-reporters.server.ts";

/** The desk looked at what was reported, and the opinion stays. */
export function keepComment(viewer: Viewer, ref: CommentRef, input: z.infer<typeof KeepInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { proposal, comment } = await lockedComment(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    await tellReporters(tx, viewer, proposal.wardId, comment.id);
    const { count } = await tx.commentReport.updateMany({
      where: { commentId: comment.id, settledAt: null },
      data: { settledAt: viewer.now, settledById: viewer.accountId, keepReason: input.reason },
    });
    if (count === 0) refuse("確かめていない通報はありません。");
    await record(tx, viewer, {
      action: "comment.kept",
      subjectId: comment.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id, reports: count },
    });
  });
}

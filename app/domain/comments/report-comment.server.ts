import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { ReportInput } from "./comments.schema.ts";
import { type CommentRef, lockedShownComment } from "./locked-comment.server.ts";

/** 通報: anybody signed in may say that an opinion is against a rule. The secretariat looks; nothing is hidden by itself. */
export async function reportComment(
  viewer: Viewer,
  ref: CommentRef,
  input: z.infer<typeof ReportInput>,
): Promise<void> {
  if (viewer.accountId) await limitTries(viewer, "write", viewer.accountId);
  await transact(viewer, async (tx) => {
    const { proposal, comment } = await lockedShownComment(tx, viewer, ref);
    allow(isSignedIn(viewer));
    if (comment.voice === "ward") refuse("区からの返信については、事務局にお問い合わせください。");
    if (comment.accountId === viewer.accountId) refuse("自分の意見は通報できません。");
    const accountId = viewer.accountId ?? "";
    const earlier = await tx.commentReport.count({ where: { commentId: comment.id, accountId } });
    if (earlier > 0) refuse("この意見は、すでに通報しています。事務局が確かめます。");
    await tx.commentReport.create({
      data: { commentId: comment.id, accountId, rule: input.rule, note: input.note, reportedAt: viewer.now },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "comment.reported",
      subjectId: comment.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id, rule: input.rule },
    });
  });
}

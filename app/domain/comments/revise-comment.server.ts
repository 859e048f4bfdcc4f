import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { refuseUnsure } from "../proposals/personal.policy.ts";
import { requireTakesWords } from "../proposals/proposals.policy.ts";
import { closedWords, isMendable, mendingMinutes } from "./comments.policy.ts";
import type { ReviseCommentInput } from "./comments.schema.ts";
import { type CommentRef, lockedShownComment } from "./locked-comment.server.ts";

/** One's own opinion, soon after it was posted. How it read before stays readable below it. */
export async function reviseComment(
  viewer: Viewer,
  ref: CommentRef,
  input: z.infer<typeof ReviseCommentInput>,
): Promise<void> {
  if (viewer.accountId) await limitTries(viewer, "write", viewer.accountId);
  await transact(viewer, async (tx) => {
    const { proposal, comment } = await lockedShownComment(tx, viewer, ref);
    allow(comment.accountId === viewer.accountId && comment.voice !== "ward");
    if (!isMendable(viewer, comment)) {
      refuse(`載せてから${mendingMinutes}分を過ぎたため、直せません。付け足すことは、返信として書いてください。`);
    }
    requireTakesWords(proposal);
    const words = closedWords(await tx.discussion.findFirst({ where: { proposalId: proposal.id } }));
    if (words) refuse(words);
    refuseUnsure(input);
    const kind = input.kind ?? null;
    if (comment.text === input.text && comment.kind === kind) return;
    await tx.commentRevision.create({
      data: { commentId: comment.id, kind: comment.kind, text: comment.text, replacedAt: viewer.now },
      select: { id: true },
    });
    await tx.comment.update({
      where: { id: comment.id },
      data: { text: input.text, kind, revisedAt: viewer.now },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "comment.revised",
      subjectId: comment.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id },
    });
  });
}

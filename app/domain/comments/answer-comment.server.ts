import type { z } from "zod";
import { allow } from "../../shared/errors.ts";
import { isOfficeStaff, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import type { WardReplyInput } from "./comments.schema.ts";
import { type CommentRef, lockedShownComment } from "./locked-comment.server.ts";

/** 区からの返信: the desk or the office that has the matter answers one opinion in the open, in the name of its section. */
export function answerComment(
  viewer: Viewer,
  ref: CommentRef,
  input: z.infer<typeof WardReplyInput>,
): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const { proposal, comment } = await lockedShownComment(tx, viewer, ref);
    const isOffice = isOfficeStaff(viewer, proposal.officeId);
    allow(isOffice || isSecretariat(viewer, proposal.wardId));
    const section = isOffice
      ? (await tx.office.findFirstOrThrow({ where: { id: proposal.officeId ?? "" } })).name
      : (await tx.ward.findFirstOrThrow({ where: { id: proposal.wardId } })).contactSection;
    const reply = await tx.comment.create({
      data: {
        wardId: proposal.wardId,
        proposalId: proposal.id,
        accountId: viewer.accountId ?? "",
        displayName: section,
        voice: "ward",
        rootId: comment.rootId ?? comment.id,
        answersId: comment.id,
        text: input.text,
        postedAt: viewer.now,
      },
      select: { id: true },
    });
    if (comment.voice !== "ward") {
      await sendNoticesLater(tx, viewer, [
        { kind: "comment-answered", wardId: proposal.wardId, subjectId: reply.id, accountId: comment.accountId },
      ]);
    }
    await record(tx, viewer, {
      action: "comment.answered",
      subjectId: reply.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id },
    });
    return reply;
  });
}

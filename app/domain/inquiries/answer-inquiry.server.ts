import type { z } from "zod";
import { found, Problem, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { isAddressed } from "./inquiries.policy.ts";
import type { AnswerInquiryInput } from "./inquiries.schema.ts";

/** What one office or bureau answers. It may be changed until the inquiry is settled; only the last stands. */
export function answerInquiry(
  viewer: Viewer,
  addresseeId: string,
  input: z.infer<typeof AnswerInquiryInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    // Held until the end, so that no settling comes between.
    await tx.$queryRaw`SELECT i.id FROM "Inquiry" i JOIN "InquiryAddressee" a ON a."inquiryId" = i.id
      WHERE a.id = ${addresseeId}::uuid FOR UPDATE OF i`;
    const addressee = found(
      await tx.inquiryAddressee.findFirst({
        where: { id: addresseeId },
        include: { inquiry: { include: { proposal: { select: { wardId: true, endedAt: true } } } } },
      }),
    );
    // Whoever was not asked does not learn that somebody was.
    if (!isAddressed(viewer, addressee)) throw new Problem("not-found");
    const { inquiry } = addressee;
    if (inquiry.settledAt) refuse("この照会は、もうまとめられています。");
    if (inquiry.proposal.endedAt) refuse("この提案は終わったため、照会への回答は要らなくなりました。");
    await tx.inquiryAddressee.update({
      where: { id: addressee.id },
      data: { answer: input.answer, answeredAt: viewer.now, answeredById: viewer.accountId },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "inquiry.answered",
      subjectId: inquiry.id,
      wardId: inquiry.proposal.wardId,
      details: { addresseeId: addressee.id },
    });
  });
}

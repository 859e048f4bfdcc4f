import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { takeStep } from "../proposals/take-step.server.ts";
import { canInquire } from "./inquiries.policy.ts";
import type { SettleInput } from "./inquiries.schema.ts";
import { type InquiryRef, lockInquiry } from "./scope.server.ts";

/** The answers become one 対応方針. Whoever has not answered by then is named in the record of the offices. */
export function settleInquiry(viewer: Viewer, ref: InquiryRef, input: z.infer<typeof SettleInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { proposal, inquiry } = await lockInquiry(tx, viewer, ref);
    allow(canInquire(viewer, proposal));
    if (inquiry.settledAt) refuse("この照会は、もうまとめられています。");
    const silent = await tx.inquiryAddressee.count({ where: { inquiryId: inquiry.id, answeredAt: null } });
    await tx.inquiry.update({
      where: { id: inquiry.id },
      data: { ...input, settledAt: viewer.now, settledById: viewer.accountId },
      select: { id: true },
    });
    await takeStep(tx, viewer, proposal.id, {
      kind: "inquiry_settled",
      reason: input.outcome,
      detailId: inquiry.id,
    });
    await record(tx, viewer, {
      action: "inquiry.settled",
      subjectId: inquiry.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id, silent },
    });
  });
}

import { allow, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireOpen } from "../proposals/proposals.policy.ts";
import { canInquire } from "./inquiries.policy.ts";
import { type InquiryRef, lockInquiry } from "./scope.server.ts";
import { tellAddressees } from "./tell-addressees.server.ts";

/** 督促: those who have not answered are asked again, once a day at most. */
export function remindInquiry(viewer: Viewer, ref: InquiryRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const { proposal, inquiry } = await lockInquiry(tx, viewer, ref);
    allow(canInquire(viewer, proposal));
    if (inquiry.settledAt) refuse("この照会は、もうまとめられています。");
    const dayAgo = new Date(viewer.now.getTime() - 86_400_000);
    const lately = await tx.inquiryAddressee.count({ where: { inquiryId: inquiry.id, remindedAt: { gt: dayAgo } } });
    if (lately > 0) refuse("きょう督促しています。あす以降に、もう一度送れます。");
    requireOpen(proposal);
    const silent = await tx.inquiryAddressee.count({ where: { inquiryId: inquiry.id, answeredAt: null } });
    if (silent === 0) refuse("回答していない相手はいません。");
    const told = await tellAddressees(tx, viewer, proposal.wardId, inquiry.id, "inquiry-reminded");
    if (told === 0) refuse("回答していない局に、受け取る担当者がいません。電話などで督促してください。");
    await tx.inquiryAddressee.updateMany({
      where: { inquiryId: inquiry.id, answeredAt: null },
      data: { remindedAt: viewer.now },
    });
    await record(tx, viewer, {
      action: "inquiry.reminded",
      subjectId: inquiry.id,
      wardId: proposal.wardId,
      details: { told },
    });
  });
}

import type { z } from "zod";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireOpen } from "../proposals/proposals.policy.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";
import { takeStep } from "../proposals/take-step.server.ts";
import { grantInForce } from "../wards/grant-in-force.ts";
import { requireOpeningDay } from "../wards/require-opening-day.server.ts";
import { canInquire } from "./inquiries.policy.ts";
import type { AskInput } from "./inquiries.schema.ts";
import { tellAddressees } from "./tell-addressees.server.ts";

/** 照会: one question to several offices of the ward and bureaus of the city, to be answered by one day. */
export function askInquiry(viewer: Viewer, ref: ProposalRef, input: z.infer<typeof AskInput>) {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(canInquire(viewer, proposal));
    requireOpen(proposal);
    if (input.dueOn <= dayOf(viewer.now)) refuse("回答期限は、あす以降の日にしてください。", "dueOn");
    requireOpeningDay(input.dueOn, "dueOn");
    const isRunning = await tx.inquiry.count({ where: { proposalId: proposal.id, settledAt: null } });
    if (isRunning > 0) refuse("終わっていない照会があります。先に、その照会をまとめてください。");
    const [officeIds, bureauIds] = [new Set(input.officeIds), new Set(input.bureauIds)];
    const [offices, bureaus] = await Promise.all([
      tx.office.count({ where: { id: { in: [...officeIds] }, wardId: proposal.wardId, closedOn: null } }),
      tx.bureau.count({ where: { id: { in: [...bureauIds] } } }),
    ]);
    if (offices !== officeIds.size) refuse("照会できない部署が含まれています。選び直してください。", "officeIds");
    if (bureaus !== bureauIds.size) refuse("照会できない局が含まれています。選び直してください。", "bureauIds");
    const unmanned = await tx.bureau.findFirst({
      where: {
        id: { in: [...bureauIds] },
        grants: { none: { role: "bureau", ...grantInForce(dayToColumn(dayOf(viewer.now))) } },
      },
      select: { name: true },
    });
    if (unmanned)
      refuse(
        `${unmanned.name}には、照会を受け取る担当者が登録されていません。市の管理者に登録を頼んでください。`,
        "bureauIds",
      );
    const inquiry = await tx.inquiry.create({
      data: {
        proposalId: proposal.id,
        question: input.question,
        dueOn: dayToColumn(input.dueOn),
        askedAt: viewer.now,
        askedById: viewer.accountId ?? "",
        addressees: {
          create: [
            ...[...officeIds].map((officeId) => ({ officeId })),
            ...[...bureauIds].map((bureauId) => ({ bureauId })),
          ],
        },
      },
      select: { id: true },
    });
    await takeStep(tx, viewer, proposal.id, { kind: "inquired", dueOn: input.dueOn, detailId: inquiry.id });
    await tellAddressees(tx, viewer, proposal.wardId, inquiry.id, "inquiry-asked");
    await record(tx, viewer, {
      action: "inquiry.asked",
      subjectId: inquiry.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id, dueOn: input.dueOn, addressees: offices + bureaus },
    });
    return inquiry;
  });
}

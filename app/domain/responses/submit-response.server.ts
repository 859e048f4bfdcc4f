import type { z } from "zod";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isOfficeStaff, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireOpen } from "../proposals/proposals.policy.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";
import { requireOpeningDay } from "../wards/require-opening-day.server.ts";
import type { ResponseInput } from "./responses.schema.ts";

/** The office hands its answer to the secretariat, which checks and publishes it: the first, or a change of it. */
export function submitResponse(
  viewer: Viewer,
  ref: ProposalRef,
  input: z.infer<typeof ResponseInput>,
): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isOfficeStaff(viewer, proposal.officeId));
    requireOpen(proposal);
    const waiting = await tx.wardResponse.count({
      where: { proposalId: proposal.id, publishedAt: null, returnedAt: null },
    });
    if (waiting > 0) refuse("提出した回答を企画課が確認しています。");
    if (input.nextReportOn && input.nextReportOn <= dayOf(viewer.now)) {
      refuse("次の報告日は、あす以降の日にしてください。", "nextReportOn");
    }
    if (input.nextReportOn) requireOpeningDay(input.nextReportOn, "nextReportOn");
    const response = await tx.wardResponse.create({
      data: {
        proposalId: proposal.id,
        officeId: proposal.officeId ?? "",
        status: input.status,
        text: input.text,
        reason: input.reason,
        memo: input.memo,
        nextReportOn: input.nextReportOn ? dayToColumn(input.nextReportOn) : null,
        submittedAt: viewer.now,
        submittedById: viewer.accountId ?? "",
      },
      select: { id: true },
    });
    await tx.responseDraft.deleteMany({ where: { proposalId: proposal.id } });
    await record(tx, viewer, {
      action: "response.submitted",
      subjectId: response.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id, status: input.status },
    });
    return response;
  });
}

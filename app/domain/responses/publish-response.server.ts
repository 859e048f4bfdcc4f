import type { z } from "zod";
import { dayFromColumn, dayOf } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { settleApproval } from "../approvals/settle-approval.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { approvalModes } from "../councils/approval-modes.server.ts";
import type { PublishInput } from "../proposals/proposals.schema.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";
import { tellProposer } from "../proposals/tell-proposer.server.ts";
import { waitingResponse } from "./waiting-response.server.ts";

/** 区の回答 goes onto the proposal's page. Words that are off the site are answered by mail alone. */
export function publishResponse(viewer: Viewer, ref: ProposalRef, input: z.infer<typeof PublishInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    const response = await waitingResponse(tx, proposal.id);
    if (response.nextReportOn && dayFromColumn(response.nextReportOn) <= dayOf(viewer.now)) {
      refuse("次の報告日が過ぎています。担当課に戻して、新しい日を入れてもらってください。");
    }
    const modes = await approvalModes(tx, viewer, proposal.wardId);
    await settleApproval(tx, viewer, modes.response, "response", response.id, input);
    await tx.wardResponse.update({
      where: { id: response.id },
      data: { publishedAt: viewer.now },
      select: { id: true },
    });
    await tx.proposal.update({
      where: { id: proposal.id },
      data: { answeredAt: viewer.now, nextReportOn: response.nextReportOn },
      select: { id: true },
    });
    await tellProposer(tx, viewer, proposal, "proposal-answered");
    await record(tx, viewer, {
      action: "response.published",
      subjectId: response.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id, status: response.status },
    });
  });
}

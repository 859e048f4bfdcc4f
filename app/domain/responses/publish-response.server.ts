import type { z } from "zod";
import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { settleApproval } from "../approvals/settle-approval.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { approvalModes } from "../councils/approval-modes.server.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";
import { putAnswerOut } from "./put-answer-out.server.ts";
import type { PublishResponseInput } from "./responses.schema.ts";
import { waitingResponse } from "./waiting-response.server.ts";

/** 区の回答 goes onto the proposal's page: the first one, or one that changes what was answered before. */
export function publishResponse(
  viewer: Viewer,
  ref: ProposalRef,
  input: z.infer<typeof PublishResponseInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    const response = await waitingResponse(tx, proposal.id);
    const modes = await approvalModes(tx, viewer, proposal.wardId);
    await settleApproval(tx, viewer, modes.response, "response", response.id, input);
    await putAnswerOut(tx, viewer, proposal, response, input.passReason);
    await record(tx, viewer, {
      action: "response.published",
      subjectId: response.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id, status: response.status },
    });
  });
}

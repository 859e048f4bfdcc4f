import type { z } from "zod";
import { allow, isProblem, Problem } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { settleApproval } from "../approvals/settle-approval.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { approvalModes } from "../councils/approval-modes.server.ts";
import { lockProposal } from "../proposals/scope.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { putAnswerOut } from "./put-answer-out.server.ts";
import type { PublishResponsesInput } from "./responses.schema.ts";
import { waitingResponse } from "./waiting-response.server.ts";

/** Several answers at once, all or none: those that were decided on together go out together. */
export function publishResponses(
  viewer: Viewer,
  wardSlug: string,
  input: z.infer<typeof PublishResponsesInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    const modes = await approvalModes(tx, viewer, ward.id);
    // In one order for everybody, so that two clerks do not wait for each other.
    for (const key of [...new Set(input.proposals)].sort()) {
      const proposal = await lockProposal(tx, viewer, { ward: wardSlug, proposal: key });
      try {
        const response = await waitingResponse(tx, proposal.id);
        await settleApproval(tx, viewer, modes.response, "response", response.id, input);
        await putAnswerOut(tx, viewer, proposal, response, input.passReason);
        await record(tx, viewer, {
          action: "responses.published",
          subjectId: response.id,
          wardId: ward.id,
          details: { proposalId: proposal.id, status: response.status },
        });
      } catch (error) {
        if (!isProblem(error) || error.kind !== "rule") throw error;
        throw new Problem("rule", `第${proposal.number}号「${proposal.title}」: ${error.message}`, error.field);
      }
    }
  });
}

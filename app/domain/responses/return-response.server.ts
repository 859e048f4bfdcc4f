import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";
import { waitingResponse } from "./waiting-response.server.ts";

export function returnResponse(viewer: Viewer, ref: ProposalRef, input: { reason: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    const response = await waitingResponse(tx, proposal.id);
    await tx.wardResponse.update({
      where: { id: response.id },
      data: { returnedAt: viewer.now, returnReason: input.reason },
      select: { id: true },
    });
    await sendNoticesLater(tx, viewer, [
      {
        kind: "office-response-returned",
        wardId: proposal.wardId,
        subjectId: proposal.id,
        officeId: response.officeId,
      },
    ]);
    await record(tx, viewer, {
      action: "response.returned",
      subjectId: response.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id },
    });
  });
}

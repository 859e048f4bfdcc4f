import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireOpen } from "./proposals.policy.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";
import { takeStep } from "./take-step.server.ts";

/** 「担当課へ取り次いだ」: something dangerous was passed on by telephone at once. */
export function referUrgent(viewer: Viewer, ref: ProposalRef, input: { note: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    requireOpen(proposal);
    await tx.proposal.update({
      where: { id: proposal.id },
      data: { urgentAt: viewer.now, urgentNote: input.note },
      select: { id: true },
    });
    await takeStep(tx, viewer, proposal.id, { kind: "urgent" });
    await record(tx, viewer, {
      action: "proposal.urgent",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: {},
    });
  });
}

import { allow, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { canReadAsProposer, requireOpen } from "./proposals.policy.ts";
import { requireNoAppeal } from "./require-no-appeal.server.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";
import { takeStep } from "./take-step.server.ts";

/** 取下げ: its writer takes it back and says why. What was said and done so far stays in the record. */
export function withdrawProposal(viewer: Viewer, ref: ProposalRef, input: { reason: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(canReadAsProposer(viewer, proposal));
    requireOpen(proposal);
    await requireNoAppeal(tx, proposal.id);
    if (proposal.answeredAt) refuse("区が回答しているため、取り下げられません。");
    await tx.proposal.update({
      where: { id: proposal.id },
      data: { endedAt: viewer.now, ending: "withdrawn", endReason: input.reason, nextReportOn: null },
      select: { id: true },
    });
    await takeStep(tx, viewer, proposal.id, { kind: "withdrawn", reason: input.reason });
    if (proposal.officeId) {
      await sendNoticesLater(tx, viewer, [
        { kind: "office-withdrawn", wardId: proposal.wardId, subjectId: proposal.id, officeId: proposal.officeId },
      ]);
    }
    await record(tx, viewer, {
      action: "proposal.withdrawn",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: {},
    });
  });
}

import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireOpen } from "./proposals.policy.ts";
import type { ReferInput } from "./proposals.schema.ts";
import { requireNoAppeal } from "./require-no-appeal.server.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";
import { takeStep } from "./take-step.server.ts";
import { tellProposer } from "./tell-proposer.server.ts";

/**
 * ほかの窓口へ案内: a counter matter and none of the council's. Whoever wrote is told where to go, and it
 * leaves the list of what the ward works on; its line stays.
 */
export function referElsewhere(viewer: Viewer, ref: ProposalRef, input: z.infer<typeof ReferInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    requireOpen(proposal);
    await requireNoAppeal(tx, proposal.id);
    if (proposal.answeredAt) refuse("回答が掲載されているため、案内で終えることはできません。");
    const waiting = await tx.wardResponse.count({
      where: { proposalId: proposal.id, publishedAt: null, returnedAt: null },
    });
    if (waiting > 0) refuse("担当課が回答を提出しています。先に、その回答を担当課に戻してください。");
    const reason = `案内先: ${input.counter}（${input.contact}）\n${input.reason}`;
    await tx.proposal.update({
      where: { id: proposal.id },
      data: { endedAt: viewer.now, ending: "referred", endReason: reason, nextReportOn: null },
      select: { id: true },
    });
    const step = await takeStep(tx, viewer, proposal.id, { kind: "referred", reason });
    await tellProposer(tx, viewer, proposal, "proposal-ended", step);
    await record(tx, viewer, {
      action: "proposal.referred",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: {},
    });
  });
}

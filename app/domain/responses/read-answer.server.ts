import { allow, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { canReadAsProposer } from "../proposals/proposals.policy.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";

/** The proposer opens the answer: it no longer stands at the top of their page. */
export function readAnswer(viewer: Viewer, ref: ProposalRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(canReadAsProposer(viewer, proposal));
    if (!proposal.answeredAt) refuse("区の回答はまだ届いていません。");
    await tx.proposal.update({ where: { id: proposal.id }, data: { answerReadAt: viewer.now }, select: { id: true } });
    await record(tx, viewer, {
      action: "response.read",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: {},
    });
  });
}

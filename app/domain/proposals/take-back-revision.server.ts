import { allow, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { waitingRevision } from "./apply-revision.server.ts";
import { canReadAsProposer } from "./proposals.policy.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";

/** The proposer takes back changed words before the desk has looked at them: the words stay as they are. */
export function takeBackRevision(viewer: Viewer, ref: ProposalRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(canReadAsProposer(viewer, proposal));
    const waiting = (await waitingRevision(tx, proposal.id)) ?? refuse("確認を待っている直しはありません。");
    await tx.proposalRevision.update({
      where: { id: waiting.id },
      data: { settledAt: viewer.now, settledById: viewer.accountId, declineReason: "提案した人が取り下げたため" },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "proposal.revision-taken-back",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: { revisionId: waiting.id },
    });
  });
}

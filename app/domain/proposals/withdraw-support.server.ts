import { allow } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { canSpeak } from "./proposals.policy.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";

export function withdrawSupport(viewer: Viewer, ref: ProposalRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(canSpeak(viewer, proposal.wardId) && isSignedIn(viewer) && proposal.publishedAt !== null);
    const withdrawn = await tx.support.updateMany({
      where: { proposalId: proposal.id, accountId: viewer.accountId ?? "", withdrawnAt: null },
      data: { withdrawnAt: viewer.now },
    });
    if (withdrawn.count === 0) return;
    await tx.proposal.update({
      where: { id: proposal.id },
      data: { supportCount: { decrement: 1 } },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "proposal.unsupported",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: {},
    });
  });
}

import { found } from "../../shared/errors.ts";
import { noId } from "../../shared/ids.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { keyOf, type ProposalRef } from "../proposals/scope.server.ts";

/** A co-proposer stands beside the words no longer: their name is gone from the page, whatever became of it so far. */
export function leaveProposal(viewer: Viewer, ref: ProposalRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const accountId = viewer.accountId ?? noId;
    const { proposalId, proposal } = found(
      await tx.coProposer.findFirst({
        where: { accountId, proposal: { ward: { slug: ref.ward }, ...keyOf(ref.proposal) } },
        select: { proposalId: true, proposal: { select: { wardId: true } } },
      }),
    );
    await tx.coProposer.delete({ where: { proposalId_accountId: { proposalId, accountId } } });
    await record(tx, viewer, {
      action: "proposal.co-proposer-left",
      subjectId: proposalId,
      wardId: proposal.wardId,
      details: {},
    });
  });
}

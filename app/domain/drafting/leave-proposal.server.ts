import { found } from "../../shared/errors.ts";
import { noId } from "../../shared/ids.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { keyOf, type ProposalRef } from "../proposals/scope.server.ts";

/** A co-proposer stands beside the words no longer: their name is gone from the page, whatever became of it so far, and so is its news for them. */
export function leaveProposal(viewer: Viewer, ref: ProposalRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const accountId = viewer.accountId ?? noId;
    const { proposalId, proposal } = found(
      await tx.coProposer.findFirst({
        where: { accountId, proposal: { ward: { slug: ref.ward }, ...keyOf(ref.proposal) } },
        select: { proposalId: true, proposal: { select: { wardId: true } } },
      }),
    );
    const { count } = await tx.coProposer.deleteMany({ where: { proposalId, accountId } });
    found(count > 0 ? proposal : null);
    await tx.follow.deleteMany({ where: { accountId, subject: "proposal", subjectId: proposalId } });
    await record(tx, viewer, {
      action: "proposal.co-proposer-left",
      subjectId: proposalId,
      wardId: proposal.wardId,
      details: {},
    });
  });
}

import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireOpen } from "./proposals.policy.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";

/** Puts a proposal, with the reason why, onto the agenda of a sitting in preparation. The public sees it from the announcement on. */
export function linkAgenda(viewer: Viewer, ref: ProposalRef, input: { itemId: string; reason: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    requireOpen(proposal);
    // Held until the end, so that no announcement comes between.
    await tx.$queryRaw`SELECT s.id FROM "CouncilSession" s JOIN "AgendaItem" i ON i."sessionId" = s.id
      WHERE i.id = ${input.itemId}::uuid FOR UPDATE OF s`;
    const item = found(
      await tx.agendaItem.findFirst({
        where: { id: input.itemId, session: { wardId: proposal.wardId } },
        include: { session: true },
      }),
    );
    if (item.session.announcedAt) refuse("この会議は公表済みです。準備中の会議の議題を選んでください。", "itemId");
    const before = await tx.agendaItemProposal.count({ where: { itemId: item.id, proposalId: proposal.id } });
    if (before > 0) refuse("この議題に結び付いています。", "itemId");
    await tx.agendaItemProposal.create({
      data: { itemId: item.id, proposalId: proposal.id, linkedAt: viewer.now, reason: input.reason },
    });
    await record(tx, viewer, {
      action: "proposal.linked",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: { itemId: item.id, sessionId: item.sessionId },
    });
  });
}

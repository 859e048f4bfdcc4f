import { db } from "../../db/client.server.ts";
import { found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { changesOf } from "../proposals/apply-revision.server.ts";
import { canReadAsProposer } from "../proposals/proposals.policy.ts";
import { type ProposalRef, whereProposal } from "../proposals/scope.server.ts";

/**
 * How a proposal's words changed, the newest first, for whoever may read the proposal. What was said before something
 * was masked is the desk's alone: the masked words stood in it, too, and may stand in a reason. What was put right
 * while the words were off the site is the proposer's and the desk's: nobody else ever read what stood there.
 */
export async function revisionsPage(viewer: Viewer, ref: ProposalRef) {
  const proposal = found(
    await db.proposal.findFirst({
      where: whereProposal(viewer, ref),
      include: {
        ward: { select: { slug: true, name: true } },
        revisions: {
          where: { settledAt: { not: null }, declineReason: null },
          orderBy: [{ settledAt: "desc" }, { id: "desc" }],
        },
      },
    }),
  );
  const isDesk = isSecretariat(viewer, proposal.wardId);
  const isOwn = canReadAsProposer(viewer, proposal);
  const lastMasking = proposal.revisions.findIndex(({ isMasking }) => isMasking);
  const isBeforeMasking = (index: number) => lastMasking !== -1 && index > lastMasking;
  const wasPublic = (at: Date | null) => at !== null && proposal.publishedAt !== null && at >= proposal.publishedAt;
  return {
    key: `${proposal.fiscalYear}-${proposal.number}`,
    ward: proposal.ward,
    title: proposal.title,
    isDesk,
    revisions: proposal.revisions.map((one, index) => {
      const isMasked = !isDesk && (one.isMasking || isBeforeMasking(index));
      const isShown = !isMasked && (isDesk || isOwn || wasPublic(one.settledAt));
      return {
        id: one.id,
        at: one.settledAt,
        isMasking: one.isMasking,
        reason: isMasked && !one.isMasking ? null : one.reason,
        isMasked,
        changes: isShown ? changesOf(one) : null,
      };
    }),
  };
}

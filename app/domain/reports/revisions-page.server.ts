import { db } from "../../db/client.server.ts";
import { found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { type ProposalRef, whereProposal } from "../proposals/scope.server.ts";

/**
 * How a proposal's words changed, the newest first, for whoever may read the proposal. What was said before something
 * was masked is the desk's alone: the masked words stood in it, too.
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
  const lastMasking = proposal.revisions.findIndex(({ isMasking }) => isMasking);
  return {
    key: `${proposal.fiscalYear}-${proposal.number}`,
    ward: proposal.ward,
    title: proposal.title,
    isDesk,
    revisions: proposal.revisions.map((one, index) => {
      const isShown = isDesk || lastMasking === -1 || index < lastMasking;
      return {
        id: one.id,
        at: one.settledAt,
        isMasking: one.isMasking,
        reason: one.reason,
        changes: isShown
          ? [
              { label: "件名", before: one.titleBefore, after: one.title },
              { label: "困っていること", before: one.bodyBefore, after: one.body },
              { label: "こうなるとよい", before: one.wishBefore, after: one.wish },
            ].filter(({ before, after }) => before !== after)
          : null,
      };
    }),
  };
}

import { db } from "../../db/client.server.ts";
import { allow, found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { ProposalRef } from "../proposals/scope.server.ts";
import { deskProposal } from "./desk-proposal.server.ts";

/** Words its proposer would have changed, beside those that stand. */
export async function deskRevision(viewer: Viewer, ref: ProposalRef & { revision: string }) {
  const { ward, key, proposal, may } = await deskProposal(viewer, ref);
  const revision = found(await db.proposalRevision.findFirst({ where: { id: ref.revision, proposalId: proposal.id } }));
  allow(may.isDesk);
  return {
    ward,
    key,
    proposal: { number: proposal.number, title: proposal.title },
    revision: {
      reason: revision.reason,
      isSettled: revision.settledAt !== null,
      changes: [
        { label: "件名", before: revision.titleBefore, after: revision.title },
        { label: "困っていること", before: revision.bodyBefore, after: revision.body },
        { label: "こうなるとよい", before: revision.wishBefore, after: revision.wish },
      ].filter(({ before, after }) => before !== after),
    },
  };
}

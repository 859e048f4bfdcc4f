import type { Tx } from "../../db/client.server.ts";
import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";

export type OfferRef = ProposalRef & { offer: string };

/** An offer that stands, for the desk, with its proposal locked. */
export async function lockedOffer(tx: Tx, viewer: Viewer, ref: OfferRef) {
  const proposal = await lockProposal(tx, viewer, ref);
  const offer = found(
    await tx.helpOffer.findFirst({ where: { id: ref.offer, proposalId: proposal.id, withdrawnAt: null } }),
  );
  allow(isSecretariat(viewer, proposal.wardId));
  return { proposal, offer };
}

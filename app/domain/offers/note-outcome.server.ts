import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockedOffer, type OfferRef } from "./locked-offer.server.ts";

/** What came of an offer, so that the ward knows which help really helped. */
export function noteOutcome(viewer: Viewer, ref: OfferRef, input: { outcome: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const { proposal, offer } = await lockedOffer(tx, viewer, ref);
    await tx.helpOffer.update({ where: { id: offer.id }, data: { outcome: input.outcome }, select: { id: true } });
    await record(tx, viewer, {
      action: "help.outcome-noted",
      subjectId: offer.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id },
    });
  });
}

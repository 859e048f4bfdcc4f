import { allow, refuse } from "../../shared/errors.ts";
import { noId } from "../../shared/ids.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { keyOf, lockProposal, type ProposalRef } from "../proposals/scope.server.ts";
import { type OfferKind, offerWords } from "./offers.schema.ts";

/** Taken back at any time, also where the proposal is off the site by now: the words and the consent go with it. */
export function withdrawOffer(viewer: Viewer, ref: ProposalRef, kind: OfferKind = "help"): Promise<void> {
  return transact(viewer, async (tx) => {
    allow(isSignedIn(viewer));
    const offer = await tx.helpOffer.findFirst({
      where: {
        proposal: { ward: { slug: ref.ward }, ...keyOf(ref.proposal) },
        accountId: viewer.accountId ?? noId,
        kind,
        withdrawnAt: null,
      },
      select: { id: true, proposal: { select: { id: true, wardId: true } } },
    });
    if (!offer) {
      await lockProposal(tx, viewer, ref);
      refuse(`「${offerWords[kind]}」は伝えていません。`);
    }
    await tx.helpOffer.update({
      where: { id: offer.id },
      data: { withdrawnAt: viewer.now, words: "", consentedAt: null, reply: null, outcome: null },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "help.withdrawn",
      subjectId: offer.id,
      wardId: offer.proposal.wardId,
      details: { proposalId: offer.proposal.id },
    });
  });
}

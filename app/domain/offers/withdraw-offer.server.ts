import { allow, refuse } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";
import { type OfferKind, offerWords } from "./offers.schema.ts";

/** Taken back at any time: the words and the consent go with it. */
export function withdrawOffer(viewer: Viewer, ref: ProposalRef, kind: OfferKind = "help"): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSignedIn(viewer));
    const offer = await tx.helpOffer.findFirst({
      where: { proposalId: proposal.id, accountId: viewer.accountId ?? "", kind, withdrawnAt: null },
      select: { id: true },
    });
    if (!offer) refuse(`「${offerWords[kind]}」は伝えていません。`);
    await tx.helpOffer.update({
      where: { id: offer.id },
      data: { withdrawnAt: viewer.now, words: "", consentedAt: null },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "help.withdrawn",
      subjectId: offer.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id },
    });
  });
}

import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { OfferRef } from "../offers/locked-offer.server.ts";
import { deskProposal } from "./desk-proposal.server.ts";

/** One offer of help on the desk, with its proposal. */
export async function deskOffer(viewer: Viewer, ref: OfferRef) {
  const { ward, key, proposal, help } = await deskProposal(viewer, ref);
  return { ward, key, proposal, offer: found(help.offers.find(({ id }) => id === ref.offer)) };
}

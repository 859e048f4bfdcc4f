import { redirect } from "@remix-run/node";
import { WithdrawOfferInput } from "#app/domain/offers/offers.schema.ts";
import { withdrawOffer } from "#app/domain/offers/withdraw-offer.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { proposalPath, proposalRef } from "#app/web/refs.ts";

export const action = buttonAction(WithdrawOfferInput, proposalPath, async ({ viewer, params, input }) => {
  await withdrawOffer(viewer, proposalRef(params), input.kind);
  return redirect(`${input.from ?? proposalPath(params)}?done=offer-withdrawn`);
});

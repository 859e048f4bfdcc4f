import { redirect } from "@remix-run/node";
import { z } from "zod";
import { withdrawOffer } from "#app/domain/offers/withdraw-offer.server.ts";
import { buttonAction } from "#app/web/handlers.server.ts";
import { proposalPath, proposalRef } from "#app/web/refs.ts";

export const action = buttonAction(z.object({}), proposalPath, async ({ viewer, params }) => {
  await withdrawOffer(viewer, proposalRef(params));
  return redirect(`${proposalPath(params)}?done=offer-withdrawn`);
});

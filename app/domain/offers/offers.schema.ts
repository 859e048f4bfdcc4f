import { z } from "zod";
import { residentText, text } from "../../shared/fields.ts";

export const offerKinds = ["help", "place", "place_wanted"] as const;
export type OfferKind = (typeof offerKinds)[number];
export const offerWords: Record<OfferKind, string> = {
  help: "手伝えます",
  place: "場所を貸せます",
  place_wanted: "場所を探しています",
};

/** Out of an address or a hidden field: what is none of them means the first. */
export const offerKind = (given: string | null | undefined): OfferKind =>
  offerKinds.find((kind) => kind === given) ?? "help";

const kind = z.enum(offerKinds).optional().default("help");

export const OfferInput = z.object({
  kind,
  words: residentText("内容", 500),
  mayPass: z.literal("on").optional(),
});

/** Taken back from one's own page, one goes back there. */
export const WithdrawOfferInput = z.object({ kind, from: z.literal("/me").optional() });

export const ReplyOfferInput = z.object({
  reply: text("返事", 1000),
  passOn: z.literal("on").optional(),
});

export const OutcomeInput = z.object({ outcome: text("その後のこと", 500) });

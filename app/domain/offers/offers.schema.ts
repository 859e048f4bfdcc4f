import { z } from "zod";
import { residentText, text } from "../../shared/fields.ts";

export const OfferInput = z.object({
  words: residentText("手伝えること", 500),
  mayPass: z.literal("on").optional(),
});

export const ReplyOfferInput = z.object({
  reply: text("返事", 1000),
  passOn: z.literal("on").optional(),
});

export const OutcomeInput = z.object({ outcome: text("その後のこと", 500) });

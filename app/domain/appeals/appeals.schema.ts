import { z } from "zod";
import { choice, day, residentText, text, writtenNumber } from "../../shared/fields.ts";

export const AppealInput = z.object({
  text: residentText("申し出る理由", 1000),
  /** Set by someone who was shown what looks personal and means it. */
  sure: z.literal("on").optional(),
});
/** The same, by whoever holds the number of a receipt. */
export const ReceiptAppealInput = AppealInput.extend({ digits: writtenNumber("控え番号") });
export type AppealWords = z.infer<typeof AppealInput>;

export const DecideAppealInput = z.object({
  decision: choice("見直した結果", ["keep", "grant"]),
  reason: text("理由", 1000),
  /** When the office answers again, where an answer is looked at again. */
  dueOn: day("改めて回答する期限").optional(),
});

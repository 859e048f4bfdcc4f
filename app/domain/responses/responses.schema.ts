import { z } from "zod";
import { choice, day, optionalText, text, wholeNumber } from "../../shared/fields.ts";
import { PublishInput } from "../proposals/proposals.schema.ts";

export const responseStatuses = ["will_do", "partly", "consider", "difficult", "already_done", "other_body"] as const;

export const statusWords = {
  will_do: "実施する",
  partly: "一部実施",
  consider: "検討する",
  difficult: "実施は困難",
  already_done: "対応済み",
  other_body: "ほかの機関に依頼",
} as const;

export const ResponseInput = z
  .object({
    status: choice("対応の区分", responseStatuses),
    text: text("区の回答", 3000),
    reason: text("理由", 1000),
    nextReportOn: day("次の報告日").optional(),
    memo: optionalText("庁内メモ", 1000),
  })
  .refine((input) => input.status !== "consider" || input.nextReportOn !== undefined, {
    error: "「検討する」のときは、次の報告日を入力してください。",
    path: ["nextReportOn"],
  });

/** A draft holds whatever is written so far. */
export const ResponseDraftInput = z.object({
  status: z.enum(responseStatuses).optional(),
  text: optionalText("区の回答", 3000),
  reason: optionalText("理由", 1000),
  nextReportOn: day("次の報告日").optional(),
  memo: optionalText("庁内メモ", 1000),
  revision: wholeNumber("版", 0, 999_999),
});

/** A matter that was on no agenda is answered with the reason why it was not. */
export const PublishResponseInput = PublishInput.extend({
  passReason: text("会議の議題にしない理由", 300).optional(),
});

/** Several answers published together: those without a sitting share one reason for it. */
export const PublishResponsesInput = PublishResponseInput.extend({
  proposals: z
    .array(z.string().max(20))
    .optional()
    .default([])
    .refine((keys) => keys.length > 0, { error: "掲載する回答を選んでください。" }),
});

/** Offered where the reason is asked for: most of what offices can do themselves never needs a sitting. */
export const usualPassReason = "担当課で対応できるため、会議の議題とせずに回答します。";

export const ReturnResponseInput = z.object({ reason: text("戻す理由", 300) });

export const ProgressInput = z.object({
  text: text("取組状況", 2000),
  nextReportOn: day("次の報告日").optional(),
});

export const EndInput = z.object({ reason: text("結果", 1000) });

import { z } from "zod";
import { choice, day, optionalLine, optionalText, text, wholeNumber } from "../../shared/fields.ts";
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
  happenedOn: day("活動の日").optional(),
  place: optionalLine("活動の場所", 100),
  participants: wholeNumber("参加した人数", 0, 100_000).optional(),
  photoAlt: optionalLine("写真の説明", 300),
});

export const implementers = ["ward", "bureau", "residents", "together"] as const;
export const implementerWords = { ward: "区", bureau: "局", residents: "市民", together: "協働" } as const;
export const axisWords = {
  convenience: "利便性（市民にとって使いやすいか）",
  locality: "地域優位性（地域で行うほうがよいか）",
  efficiency: "効率性（手間と費用に無駄がないか）",
} as const;

export const AssessmentInput = z.object({
  implementer: choice("実施主体", implementers),
  convenience: text("利便性の理由", 500),
  locality: text("地域優位性の理由", 500),
  efficiency: text("効率性の理由", 500),
  revision: wholeNumber("版", 0, 999_999),
});

export const EndInput = z.object({ reason: text("結果", 1000) });

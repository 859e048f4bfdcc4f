import { z } from "zod";
import { choice, day, optionalText, text } from "../../shared/fields.ts";

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

export const ReturnResponseInput = z.object({ reason: text("戻す理由", 300) });

export const ProgressInput = z.object({
  text: text("取組状況", 2000),
  nextReportOn: day("次の報告日").optional(),
});

export const EndInput = z.object({ reason: text("結果", 1000) });

import { z } from "zod";
import { day, id, text } from "../../shared/fields.ts";

export const AskInput = z
  .object({
    question: text("照会の内容", 2000),
    dueOn: day("回答期限"),
    officeIds: z.array(id("部署")).optional().default([]),
    bureauIds: z.array(id("局")).optional().default([]),
  })
  .refine(({ officeIds, bureauIds }) => officeIds.length + bureauIds.length > 0, {
    error: "照会する部署か局を選んでください。",
    path: ["bureauIds"],
  });

export const AnswerInquiryInput = z.object({ answer: text("照会への回答", 3000) });

export const SettleInput = z.object({
  conclusion: text("対応方針のまとめ", 3000),
  outcome: text("経過に載せる結果", 300),
});

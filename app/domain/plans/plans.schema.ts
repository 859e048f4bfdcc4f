import { z } from "zod";
import { id, line } from "../../shared/fields.ts";

export const PlanItemInput = z.object({
  plan: line("計画名", 60),
  // Not `code`: what is so called is never given back to a form.
  number: line("施策番号", 40),
  title: line("施策名", 100),
  period: line("期間", 40),
  slug: z.string({ error: "英字の名前を入力してください。" }).regex(/^[a-z0-9-]{2,40}$/, {
    error: "英字の名前は、英小文字・数字・ハイフンで2文字以上40文字以内にしてください。",
  }),
});

export const LinkPlanInput = z.object({ planItemId: id("計画の項目") });

import { z } from "zod";
import { line, text } from "../../shared/fields.ts";

/** 正誤: where, what stood there, what should stand there, and why it was wrong. */
export const ErratumInput = z
  .object({
    place: line("訂正する箇所", 100),
    before: text("誤", 500),
    after: text("正", 500),
    reason: line("訂正する理由", 300),
  })
  .refine(({ before, after }) => before !== after, {
    path: ["after"],
    error: "誤と正が同じです。正しい文を入力してください。",
  });

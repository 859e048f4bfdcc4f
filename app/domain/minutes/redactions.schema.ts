import { z } from "zod";
import { choice, text, wholeNumber } from "../../shared/fields.ts";
import { closingGrounds } from "../councils/rules.schema.ts";

export const coverWords = {
  here: "この発言の中の、このことばすべて",
  once: "この発言の中の、1か所だけ",
  everywhere: "この会議録の中の、このことばすべて",
  whole: "この発言の全体（発言した人も）",
} as const;

export const RedactionInput = z
  .object({
    words: text("非公開にすることば", 5000).optional(),
    cover: choice("非公開にする範囲", ["here", "once", "everywhere", "whole"]),
    nth: wholeNumber("何番目", 1, 9999).optional().default(1),
    ground: choice("非公開の理由", closingGrounds),
  })
  .refine((input) => input.cover === "whole" || input.words !== undefined, {
    error: "非公開にすることばを、発言に書かれているとおりに入力してください。",
    path: ["words"],
  });

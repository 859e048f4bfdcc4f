import { z } from "zod";
import { text } from "../../shared/fields.ts";
import { countGraphemes } from "../../shared/text.ts";
import { mostPoints } from "./scoring.rules.ts";

const lines = (label: string, from: number, to: number, limit: number) =>
  text(label, 2000)
    .transform((value) =>
      value
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .refine((rows) => rows.length >= from && rows.length <= to, {
      error: `${label}は、1行に1つ、${from}から${to}まで書いてください。`,
    })
    .refine((rows) => rows.every((row) => countGraphemes(row) <= limit), {
      error: `${label}は、1つを${limit}文字以内で書いてください。`,
    });

export const OpenScoringInput = z.object({
  candidates: lines("候補の課題", 2, 20, 80),
  criteria: lines("見る点", 1, 8, 20),
});

export const VoidScoringInput = z.object({ reason: text("取り消す理由", 200) });

/** Every point of every candidate, candidate by candidate in their order. */
export const ScoresInput = z.object({
  points: z
    .array(z.coerce.number().catch(0))
    .default([])
    .refine(
      (points) => points.length > 0 && points.every((one) => Number.isInteger(one) && one >= 1 && one <= mostPoints),
      {
        error: "すべての欄を選んでください。",
      },
    ),
});

import { z } from "zod";
import { day, line } from "../../shared/fields.ts";
import { toHalfWidth } from "../../shared/text.ts";
import { fieldName, type RuleKey, ruleAt, ruleKeys } from "./rule-keys.ts";
import type { RuleValues } from "./rules.schema.ts";

/** A field left empty is inherited; what is filled in is checked like any other. */
function fieldOf(key: RuleKey): z.ZodType {
  const message = (rest: string) => ({ error: `${key.label}${rest}` });
  if (key.kind === "words") return line(key.label, 12).optional();
  if (key.kind === "several")
    return z.array(z.enum(Object.keys(key.options), message("を選び直してください。"))).optional();
  if (key.kind === "choice") return z.enum(Object.keys(key.options), message("を選び直してください。")).optional();
  if (key.kind === "yes_no")
    return z
      .enum(["yes", "no"], message("を選び直してください。"))
      .transform((value) => value === "yes")
      .optional();
  return z
    .string()
    .transform((value) => toHalfWidth(value))
    .refine((value) => /^\d{1,4}$/.test(value), message("は0以上の数で入力してください。"))
    .transform(Number)
    .refine(
      (value) => value >= key.from && value <= key.to,
      message(`は${key.from}から${key.to}までの数で入力してください。`),
    )
    .optional();
}

const RuleFields = z.object(Object.fromEntries(ruleKeys.map((key) => [fieldName(key), fieldOf(key)])));

const Source = z.object({ source: line("根拠（条例・規則・要綱と条）", 100), validFrom: day("効力の始まる日") });

/** The form of one level: its source, its first day, and the rules it does not inherit. */
export const RulesInput = z.intersection(Source, RuleFields).transform((input) => ({
  source: input.source,
  validFrom: input.validFrom,
  values: valuesOf(input as Record<string, unknown>),
}));

export type RulesInput = { source: string; validFrom: string; values: RuleValues };

function valuesOf(fields: Record<string, unknown>): RuleValues {
  const values: Record<string, unknown> = {};
  for (const key of ruleKeys) {
    const value = fields[fieldName(key)];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    const [whole = "", part] = key.part.split(".");
    values[whole] = part ? { ...(values[whole] as object | undefined), [part]: value } : value;
  }
  return values as RuleValues;
}

/** What a level says as the fields of its form; what it inherits stays empty. */
export function valuesAsFields(values: RuleValues): Record<string, string | string[]> {
  return Object.fromEntries(
    ruleKeys.flatMap((key) => {
      const value = ruleAt(values, key);
      if (value === undefined) return [];
      const typed = key.kind === "yes_no" ? (value ? "yes" : "no") : Array.isArray(value) ? value : String(value);
      return [[fieldName(key), typed]];
    }),
  );
}

import { nfkc } from "../../shared/normal-forms.ts";

/** A 受付番号 as people write it: what of it they said. */
export type MatterNumber = { ward: string | null; fiscalYear: number | null; number: number };

const firstYears: Record<string, number> = { 令和: 2019, 平成: 1989 };

const shape =
  /^(?:([^\s\d]{1,6}区)\s*)?(?:(?:(令和|平成)\s*(元|\d{1,2})\s*年(?:度)?|((?:19|20)\d{2})\s*(?:年(?:度)?|-))\s*)?第?\s*(\d{1,5})\s*号?$/;

/**
 * 「幸区 令和8年度 第12号」「第12号」「2026-12」: a number that names a matter and opens nothing; null where it is something
 * else, as the number of a receipt is, which has at least ten digits.
 */
export function matterNumberIn(text: string): MatterNumber | null {
  if (text.length > 60) return null;
  const found = shape.exec(
    nfkc(text)
      .replace(/受付番号\s*[:は]?\s*/, "")
      .trim(),
  );
  if (!found) return null;
  const [, ward = null, era, ofEra, year, number] = found;
  const counted = era ? (firstYears[era] ?? 0) + (ofEra === "元" ? 1 : Number(ofEra)) - 1 : null;
  return { ward, fiscalYear: year ? Number(year) : counted, number: Number(number) };
}

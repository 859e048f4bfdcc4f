import { z } from "zod";
import { residentLine, text } from "../../shared/fields.ts";
import { toHalfWidth } from "../../shared/text.ts";

/** A proposal of the same ward by its number, however it is written: 12, 第12号, 2026-12, 令和8年度 第12号. */
const proposalNumber = (label: string) =>
  z
    .string({ error: `${label}を入力してください。` })
    .transform(compact)
    .refine((value) => numberPattern.test(value), {
      error: `${label}は「12」か「令和8年度 第12号」の形で入力してください。`,
    });

const numberPattern = /^(?:(?:(\d{4})-|令和(\d{1,2})年度))?第?([1-9]\d{0,6})号?$/;

const compact = (value: string): string => toHalfWidth(value).replace(/[\s\u3000]/g, "");

export const isProposalNumber = (written: string): boolean => numberPattern.test(compact(written));

/** The key in addresses, of the given year where none is written; 令和1年度 is 2019. */
export function keyOfNumber(written: string, fiscalYear: number): string {
  const [, western, reiwa, number] = numberPattern.exec(compact(written)) ?? [];
  const year = western ? Number(western) : reiwa ? Number(reiwa) + 2018 : fiscalYear;
  return `${year}-${number ?? ""}`;
}

export const MergeInput = z.object({
  into: proposalNumber("統合先の番号"),
  reason: text("統合する理由", 300),
});

export const SplitInput = z.object({
  title: residentLine("分けた提案の件名", 60),
  body: text("分けた提案の内容", 1000),
  reason: text("分ける理由", 300),
});

export const RelateInput = z.object({
  other: proposalNumber("関係する提案の番号"),
  reason: text("関係の説明", 300),
});

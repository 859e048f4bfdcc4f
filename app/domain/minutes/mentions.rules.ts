import { nfkc } from "../../shared/normal-forms.ts";
import { graphemesOf } from "../../shared/text.ts";
import type { PublicMinutes, PublicStatement } from "./minutes.content.ts";

export type Mentionable = { title: string; fiscalYear: number; number: number };

/** A title so short may be anybody's word. */
const shortest = 5;

/** Whether a statement speaks of a proposal: by its title, or by the number it was received under (第12号, 2026-12). */
export function speaksOf({ text }: PublicStatement, { title, fiscalYear, number }: Mentionable): boolean {
  const words = nfkc(text);
  if (graphemesOf(title).length >= shortest && words.includes(nfkc(title))) return true;
  return new RegExp(`(?:提案|受付)(?:番号)?の?第?${number}号|(?<!\\d)${fiscalYear}-${number}(?!\\d)`).test(words);
}

/** What was said of a proposal under the items it was taken up in. */
export const saidOf = (content: PublicMinutes, items: readonly number[], proposal: Mentionable): PublicStatement[] =>
  content.items
    .flatMap((item) => (item.isClosed || !items.includes(item.number) ? [] : item.statements))
    .filter((statement) => speaksOf(statement, proposal));

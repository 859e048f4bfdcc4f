/** A line as it came, with its place and how many characters (UTF-16, its line break among them) it takes of the whole. */
import { nfkc } from "../../../shared/normal-forms.ts";

export type SourceLine = { number: number; text: string; chars: number };

/** The lines of a text of any kind of line break. Their characters add up to the text's own, whatever it holds. */
export function sourceLines(input: string): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const [whole, text = ""] of input.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    if (whole !== "") lines.push({ number: lines.length + 1, text, chars: whole.length });
  }
  return lines;
}

/** What is looked at to tell what a line is: half-width digits and marks, spaces at the ends taken off. */
export const plainLine = (text: string): string =>
  nfkc(text)
    .replace(/[\u200b\ufeff]/g, "")
    .trim();

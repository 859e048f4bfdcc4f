/** A line as it came, with its place and how many characters (UTF-16, its line break among them) it takes of the whole. */
import { nfkc } from "../../../shared/normal-forms.ts";

export type SourceLine = { number: number; text: string; chars: number };

/** What ends a line: also the breaks of word processors (U+000B), of pages (U+000C), and those of Unicode. */
const whole = /([^\r\n\v\f\u0085\u2028\u2029]*)(?:\r\n|[\r\n\v\f\u0085\u2028\u2029]|$)/g;

/** The lines of a text of any kind of line break. Their characters add up to the text's own, whatever it holds. */
export function sourceLines(input: string): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const [line, text = ""] of input.matchAll(whole)) {
    if (line !== "") lines.push({ number: lines.length + 1, text, chars: line.length });
  }
  return lines;
}

const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

const folded = (text: string): string => nfkc(text).replace(unseen, "");

/** What is looked at to tell what a line is: half-width digits and marks, spaces at the ends taken off. */
export const plainLine = (text: string): string => folded(text).trim();

/** A letter with whatever is written over it: what is folded together. */
const pieces = /\P{M}[\p{M}\uff9e\uff9f]*|[\p{M}\uff9e\uff9f]+/gu;

/**
 * Where in a line as it was written a character of its plain line stands, so that words are cut from what came.
 * @param at an index of `plainLine(text)`, up to its length
 * @returns an index of `text`
 */
export function rawIndex(text: string, at: number): number {
  const before = folded(text).length - folded(text).trimStart().length;
  let length = -before;
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (length >= at) return index;
    length += folded(piece).length;
  }
  return text.length;
}

/** The end of a line as it was written, which in its plain line are so many characters. */
export const rawTail = (text: string, length: number): string => rawWords(text, plainLine(text).length - length);

/** Compatibility forms of width and of signs alone: ideographs of names keep the shapes they came in. */
export const softLine = (text: string): string =>
  text
    .split(/([\uf900-\ufaff\u{2f800}-\u{2fa1f}])/u)
    .map((part, index) => (index % 2 === 1 ? part : folded(part)))
    .join("")
    .trim();

/** Words of a line as they were written, between two characters of its plain line; spaces at their ends taken off. */
export const rawWords = (text: string, from: number, to?: number): string =>
  text.slice(rawIndex(text, from), to === undefined ? undefined : rawIndex(text, to)).trim();

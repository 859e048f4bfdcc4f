import { plainLine, type SourceLine } from "./source-lines.ts";

/** 「- 3 -」「3/10」「P.3」「3ページ」: what a page has at its foot, and nobody said. */
const pageMark =
  /^(?:[-‐‑–—−ー~〜]\s*\d{1,4}\s*[-‐‑–—−ー~〜]|\d{1,4}\s*\/\s*\d{1,4}|(?:p\.?|page|ページ)\s*\d{1,4}|\d{1,4}\s*(?:ページ|頁))$/i;
/** With these no word begins: whatever stands before them is not whole. */
const inWord = /^[ぁぃぅぇぉっゃゅょゎんァィゥェォッャュョヮンー、。，．」』）)ゝ々]/;

/** Numbers of the lines that are the frame of a page. A bare number is one where the pages are counted on, or within a word. */
export function frameOfPages(source: readonly SourceLine[]): ReadonlySet<number> {
  const frame = new Set<number>();
  const bare: { number: number; page: number; isInWord: boolean }[] = [];
  const words = source.map(({ text }) => (text.length > 200 ? text : plainLine(text)));
  for (const [index, line] of words.entries()) {
    const { number } = source[index] as SourceLine;
    if (line.length <= 16 && pageMark.test(line)) frame.add(number);
    else if (/^\d{1,4}$/.test(line))
      bare.push({ number, page: Number(line), isInWord: inWord.test(nextWords(words, index)) });
  }
  const isCounted =
    bare.length > 2 && bare.every(({ page }, index) => index === 0 || page === (bare[index - 1]?.page ?? 0) + 1);
  for (const { number, isInWord } of bare) if (isCounted || isInWord) frame.add(number);
  return frame;
}

const nextWords = (words: readonly string[], index: number): string => {
  for (let next = index + 1; next < Math.min(words.length, index + 6); next += 1) {
    const line = words[next] ?? "";
    if (line !== "") return line;
  }
  return "";
};

/** Japanese text as people type it: counted in graphemes, full width accepted, stored as written. All in linear time. */
import { nfc, nfkc } from "./normal-forms.ts";
import { withoutUnseen } from "./unseen.ts";

const graphemes = new Intl.Segmenter("ja", { granularity: "grapheme" });

/** Characters as a reader counts them: 葛 with a variation selector is one. */
export function countGraphemes(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}

/** The letters of a text as a reader sees them. */
export const graphemesOf = (text: string): string[] => [...graphemes.segment(text)].map((part) => part.segment);

/** The first `limit` graphemes, with … when something was left out. */
export function shorten(text: string, limit: number): string {
  const parts = graphemesOf(text);
  return parts.length <= limit ? text : `${parts.slice(0, limit - 1).join("")}…`;
}

/** Most that one letter of any writing is made of, an emoji of four people with it; and the marks on one letter. */
const [longestGrapheme, mostMarks] = [24, 8];

/** Whether a letter carries more than letters do: thousands of marks pass as one of sixty that are allowed. */
export function isOverloaded(text: string): boolean {
  for (const { segment } of graphemes.segment(text)) {
    if (segment.length > longestGrapheme) return true;
    if (
      segment.length > mostMarks &&
      (segment.match(/[\p{M}--[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]]/gv)?.length ?? 0) > mostMarks
    )
      return true;
  }
  return false;
}

/** What was typed, as it is kept: NFC, one kind of line break, no controls, no unseen letter that means nothing, trimmed. */
export const tidy = (text: string): string => withoutUnseen(withoutControls(nfc(text))).trim();

/** What came from elsewhere, as it is kept: as it came, with one kind of line break for all there are, but for controls. */
export const withoutControls = (text: string): string =>
  text
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g, "");

/** Private-use characters have no agreed shape outside one office's font. */
export function hasPrivateUse(text: string): boolean {
  return /\p{Co}/u.test(text);
}

/** Half-width digits, letters and marks, for addresses, numbers and codes. */
export function toHalfWidth(text: string): string {
  return nfkc(text)
    .replace(/[‐‑–—−]/g, "-")
    .trim();
}

/** A title from the first sentence of what was written. */
export function titleFrom(body: string): string {
  const first = tidy(body).split(/[。\n!?！？]/)[0] ?? "";
  return shorten(first.trim(), 40);
}

/** The words alone, for asking whether two texts say the same: width, case, kana, spaces and marks aside. */
export const plainWords = (text: string): string => foldForSearch(text).replace(/[\s\p{P}\p{S}]/gu, "");

function foldForSearch(text: string): string {
  return nfkc(text)
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** Japanese text as people type it: counted in graphemes, full width accepted, stored as written. */

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

/** What is stored: NFC, one kind of line break, no control characters, trimmed. */
export function tidy(text: string): string {
  return (
    text
      .normalize("NFC")
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\ufeff\u202a-\u202e\u2066-\u2069]/g, "")
      .replace(/^[\s\u3000]+|[\s\u3000]+$/g, "")
  );
}

/** Private-use characters have no agreed shape outside one office's font. */
export function hasPrivateUse(text: string): boolean {
  return /\p{Co}/u.test(text);
}

/** Half-width digits, letters and marks, for addresses, numbers and codes. */
export function toHalfWidth(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[‐‑–—−]/g, "-")
    .trim();
}

/** A title from the first sentence of what was written. */
export function titleFrom(body: string): string {
  const first = tidy(body).split(/[。\n!?！？]/)[0] ?? "";
  return shorten(first.trim(), 40);
}

export type PersonalHint = { kind: "telephone" | "email" | "address"; text: string };

/** Likely personal information in free text, for the writer to look at once more. */
export function personalHints(text: string): PersonalHint[] {
  const half = text.normalize("NFKC");
  const hints: PersonalHint[] = [];
  for (const match of half.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)) hints.push({ kind: "email", text: match[0] });
  for (const match of half.matchAll(/(?<!\d)0\d{1,4}[-‐−ー(]?\d{1,4}[-‐−ー)]?\d{3,4}(?!\d)/g)) {
    if (match[0].replace(/\D/g, "").length >= 10) hints.push({ kind: "telephone", text: match[0] });
  }
  for (const match of half.matchAll(/\d{1,4}(?:丁目\d{1,4}(?:番地?|[-−])\d{0,4}号?|番地?\d{1,4}号)/g)) {
    hints.push({ kind: "address", text: match[0] });
  }
  return hints;
}

/**
 * True when the text holds twelve digits whose last is a valid check digit of an
 * individual number (番号法施行規則 第5条), which this system must never take.
 */
export function holdsIndividualNumber(text: string): boolean {
  const half = text.normalize("NFKC");
  // Groups as they are written by hand and by keyboards: 1234-5678-9018, 1234ー5678ー9018.
  return [...half.matchAll(/(?<!\d)\d{4}[-‐‑‒–—―−ー・\s]?\d{4}[-‐‑‒–—―−ー・\s]?\d{4}(?!\d)/g)].some((match) =>
    isIndividualNumber(match[0].replace(/\D/g, "")),
  );
}

function isIndividualNumber(digits: string): boolean {
  let sum = 0;
  for (let place = 1; place <= 11; place += 1) {
    sum += Number(digits[11 - place]) * (place <= 6 ? place + 1 : place - 5);
  }
  const rest = sum % 11;
  return Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest);
}

/** The words alone, for asking whether two texts say the same: width, case, kana, spaces and marks aside. */
export const plainWords = (text: string): string => foldForSearch(text).replace(/[\s\p{P}\p{S}]/gu, "");

function foldForSearch(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

import { nfkc } from "./normal-forms.ts";

export type PersonalHint = { kind: "telephone" | "email" | "address"; text: string };

/** Likely personal information in free text, for the writer to look at once more. */
export function personalHints(text: string): PersonalHint[] {
  const half = nfkc(text);
  const hints: PersonalHint[] = [];
  for (const match of half.matchAll(/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g))
    hints.push({ kind: "email", text: match[0] });
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
 * individual number (番号法施行規則 第5条), which this system must never take, or any
 * twelve behind its name: one written wrongly is somebody's all the same.
 */
export function holdsIndividualNumber(text: string): boolean {
  const half = nfkc(text).replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  if (named.test(half)) return true;
  // Where one begins is looked at anew each time: the first of two may hide the second.
  return inGroups.some((groups) =>
    [...half.matchAll(groups)].some(([, found = ""]) => isIndividualNumber(found.replace(/\D/g, ""))),
  );
}

/** Groups as they are written by hand and by keyboards: 1234-5678-9018, 1234ー5678ー9018, 123 456 789 018. */
const between = "[-‐‑‒–—―−ー・_/.\\s]{0,3}";
const inGroups = [
  ["\\d{4}", 3],
  ["\\d{3}", 4],
].map(([group, count]) => new RegExp(`(?<!\\d)(?=(${Array(count).fill(group).join(between)})(?!\\d))`, "g"));

const named = new RegExp(
  `(?:マイナンバー|マイナ(?:カード)?(?:の)?番号|個人番号|個番)[^\\d\\n]{0,12}(?:\\d{4}${between}\\d{4}${between}\\d{4}|\\d{3}(?:${between}\\d{3}){3})(?!\\d)`,
);

function isIndividualNumber(digits: string): boolean {
  let sum = 0;
  for (let place = 1; place <= 11; place += 1) {
    sum += Number(digits[11 - place]) * (place <= 6 ? place + 1 : place - 5);
  }
  const rest = sum % 11;
  return Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest);
}

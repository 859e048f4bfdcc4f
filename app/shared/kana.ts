/** Order by reading, the same on every server: no collation of the database is involved. */
import { nfd, nfkc } from "./normal-forms.ts";

const vowels = [
  "あかさたなはまやらわがざだばぱぁゃ",
  "いきしちにひみりぎじぢびぴぃ",
  "うくすつぬふむゆるぐずづぶぷぅゅっゔ",
  "えけせてねへめれげぜでべぺぇ",
  "おこそとのほもよろをごぞどぼぽぉょ",
];
const small = "ぁぃぅぇぉっゃゅょゎ";
const large = "あいうえおつやゆよわ";

/**
 * A key whose plain byte order is 五十音順: first without voicing, size or length
 * marks, then the reading itself to settle what is left.
 */
export function kanaSortKey(reading: string): string {
  const hiragana = toHiragana(reading);
  let base = "";
  for (const char of nfd(hiragana).replace(/[\u3099\u309a]/g, "")) {
    const at = small.indexOf(char);
    const plain = at >= 0 ? (large[at] ?? char) : char;
    base += plain === "ー" ? vowelAfter(base) : plain;
  }
  return `${base} ${hiragana}`;
}

export function toHiragana(text: string): string {
  return nfkc(text).replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

function vowelAfter(text: string): string {
  const last = text.at(-1) ?? "";
  const row = vowels.findIndex((kana) => kana.includes(last) && last !== "");
  return "あいうえお"[row] ?? "ー";
}

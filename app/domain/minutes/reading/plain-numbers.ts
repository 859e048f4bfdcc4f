const digits = "〇一二三四五六七八九";

/**
 * Numbers in kanji before 年, 月, 日, 時, 分, 回, 名 and 人 become digits: 令和六年十月二十二日, 二〇二四年, 第十二回. Everything else
 * stays: 一般 and 三丁目 are no counts.
 */
export const withPlainNumbers = (text: string): string =>
  text.replace(
    /([〇一二三四五六七八九十]{1,6})(?=\s*(?:年|月|日(?!曜)|時|分|回|名|人))/g,
    (kanji) => plainNumber(kanji) ?? kanji,
  );

/** 二十二 → 22, 二〇二四 → 2024; null where it is none. */
function plainNumber(kanji: string): string | null {
  if (!kanji.includes("十")) return [...kanji].map((one) => String(digits.indexOf(one))).join("");
  const [tens = "", ones = "", more] = kanji.split("十");
  if (more !== undefined || tens.length > 1 || ones.length > 1) return null;
  const value = (one: string, none: number) => (one === "" ? none : digits.indexOf(one));
  return String(value(tens, 1) * 10 + value(ones, 0));
}

/** Letters nobody sees. Some mean something where they stand; elsewhere they only make two words that look alike differ. */

const parts = {
  /** 葛󠄀: which of its shapes a kanji has; ❤️: a sign as a picture; Mongolian shapes. */
  shape:
    "[\\p{Script=Han}\\p{S}\\p{N}*#\\p{Script=Mongolian}][\\u180b-\\u180d\\u180f\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]",
  /** 👩‍🌾: two pictures that are one. */
  joined: "(?<=\\p{Extended_Pictographic}\\p{M}?|\\p{Emoji_Modifier})\\u200d(?=\\p{Extended_Pictographic})",
  /** Scripts whose letters join or not: 「می‌خواهم」, 「क्‍ष」. */
  joining:
    "(?<=[\\p{Script=Arabic}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Sinhala}\\p{Script=Tamil}\\p{Script=Malayalam}][\\p{M}]?)[\\u200c\\u200d](?=\\p{L})",
  /** 🏴󠁧󠁢󠁥󠁮󠁧󠁿: the flag of a part of a country. */
  flag: "\\u{1f3f4}[\\u{e0061}-\\u{e007a}]{1,6}\\u{e007f}",
};

const meant = new RegExp(
  `(${Object.values(parts).join("|")})|[\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffc]`,
  "gu",
);

/** Direction marks, tags, soft hyphens and letters without width taken out, but where they mean something. */
export const withoutUnseen = (text: string): string => text.replace(meant, (_, kept?: string) => kept ?? "");

/** Whether there is anything to see: a name of spaces, marks or blank signs (U+2800) is none. */
export const hasVisible = (text: string): boolean =>
  /[^\p{Z}\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);

/** The blanks a template's sentences may leave, filled from the sitting the paper is made for. */
export const blanksOf = ["会議", "日時", "会場", "出欠の期限", "意見の締切"] as const;

export type Blanks = Record<(typeof blanksOf)[number], string>;

const blank = /\{([^{}]*)\}/g;

/** Blanks as they are kept: half-width braces, no space inside, whatever a Japanese keyboard gave. */
export const tidyBlanks = (sentence: string): string =>
  sentence.replace(/[{｛]\s*([^{}｛｝]*?)\s*[}｝]/g, (_, name: string) => `{${name}}`);

/** What is wrong with the blanks of a sentence, as a sentence of its own; null where nothing is. */
export function faultOfBlanks(sentence: string): string | null {
  const names = [...sentence.matchAll(blank)].map(([, name = ""]) => name);
  const unknown = names.find((name) => !blanksOf.some((one) => one === name));
  if (unknown !== undefined)
    return `「{${unknown}}」は使えません。使えるのは、${blanksOf.map((name) => `{${name}}`).join("、")}です。`;
  if (/[{}｛｝]/.test(sentence.replace(blank, "")))
    return "「{」と「}」の組が合いません。{会議}のように囲んでください。";
  return null;
}

/** The sentence with every blank filled. */
export const fillBlanks = (sentence: string, blanks: Blanks): string =>
  sentence.replace(blank, (whole, name: string) =>
    Object.hasOwn(blanks, name) ? blanks[name as keyof Blanks] : whole,
  );

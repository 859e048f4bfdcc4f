/** The blanks a template's sentences may leave, filled from the sitting the paper is made for. */
export const blanksOf = ["会議", "日時", "会場", "出欠の期限", "意見の締切"] as const;

export type Blanks = Record<(typeof blanksOf)[number], string>;

const blank = /\{([^{}]*)\}/g;

export const unknownBlanks = (sentence: string): string[] =>
  [...sentence.matchAll(blank)].map(([, name = ""]) => name).filter((name) => !blanksOf.some((one) => one === name));

/** The sentence with every known blank filled; anything else in braces stays as it was written. */
export const fillBlanks = (sentence: string, blanks: Blanks): string =>
  sentence.replace(blank, (whole, name: string) =>
    Object.hasOwn(blanks, name) ? blanks[name as keyof Blanks] : whole,
  );

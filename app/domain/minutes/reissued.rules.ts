import { refuse } from "../../shared/errors.ts";
import { differencesBetween } from "./differences.rules.ts";
import type { Erratum, PublicMinutes, PublicStatement } from "./minutes.content.ts";
import { numbersOf } from "./minutes-lines.ts";

/** What stands in the 正誤表 in place of words that may not be read any more. */
export const closedWords = "（閲覧を止めた版の記載）";

type Hidden = {
  /** Taken out wherever they stand: in what was said, in the head, in titles and decisions. */
  words: readonly string[];
  /** Statements taken out whole, by the number readers know them by. */
  numbers: readonly number[];
  /** What stands there instead. */
  mark: string;
  reason: string;
};

/**
 * A published text without words that should have been kept back, and the lines of its 正誤表, which do not have them.
 * @throws Problem rule for words or numbers that are not in it
 */
export function reissued(
  published: PublicMinutes,
  { words, numbers, mark, reason }: Hidden,
): { content: PublicMinutes; errata: Erratum[]; statements: string[] } {
  for (const one of words)
    if (!holds(published, one))
      refuse(`「${one}」は、閲覧を止めた版にありません。書かれているとおりに入力してください。`, "words");
  const statements = numbers.map(
    (number) =>
      [...numbersOf(published)].find(([, own]) => own === number)?.[0] ??
      refuse(`発言${number}は、閲覧を止めた版にありません。`, "numbers"),
  );
  const without = masking(words, mark);
  const hide = (statement: PublicStatement): PublicStatement =>
    statements.includes(statement.id) ? { id: statement.id, speaker: "", text: mark } : statement;
  const shown: PublicMinutes = {
    ...published,
    general: published.general.map(hide),
    items: published.items.map((item) => (item.isClosed ? item : { ...item, statements: item.statements.map(hide) })),
  };
  const content = everyText(shown, without);
  const errata = differencesBetween(published, content).map(({ place, after }) => ({
    place: without(place),
    before: closedWords,
    after,
    reason,
  }));
  return { content, errata, statements };
}

/** Whether any of the words, or any of the statements by its id, can be read in a text that was published. */
export const shows = (content: PublicMinutes, words: readonly string[], statements: readonly string[]): boolean =>
  words.some((one) => holds(content, one)) || [...numbersOf(content).keys()].some((id) => statements.includes(id));

/** Whether words stand anywhere in a text that was published. */
function holds(content: PublicMinutes, words: string): boolean {
  let isThere = false;
  everyText(content, (text) => {
    isThere ||= text.includes(words);
    return text;
  });
  return isThere;
}

/** Each word as the mark, the longest first, with what belongs to its last letter; never within a mark just set. */
function masking(words: readonly string[], mark: string): (text: string) => string {
  if (words.length === 0) return (text) => text;
  const longestFirst = words
    .toSorted((a, b) => b.length - a.length)
    .map((one) => one.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const any = new RegExp(`(?:${longestFirst.join("|")})\\p{M}*`, "gu");
  return (text) => text.replace(any, () => mark);
}

/** What is no text of the minutes: names of things, instants, choices. */
const kept = new Set(["id", "startsAt", "endsAt", "on", "style"]);

/** The same minutes with every text in them changed. */
function everyText<T>(value: T, change: (text: string) => string): T {
  if (typeof value === "string") return change(value) as T;
  if (Array.isArray(value)) return value.map((one) => everyText(one, change)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, kept.has(key) ? one : everyText(one, change)]),
  ) as T;
}

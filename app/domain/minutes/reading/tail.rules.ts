import { markOf } from "./notation.rules.ts";
import type { Decisions } from "./read-minutes.rules.ts";
import { plainLine, type SourceLine } from "./source-lines.ts";

const contact = /^(?:\(?\d{1,2}[)\s.、]*)?(?:お?問い?合わ?せ先?|連絡先)(?:[\s:：].*)?$/;
/** The form's own words below all that was said: who signs, who wrote it down. */
const closing =
  /^(?:以上[。.]?$|(?:上記|以上)のとおり.{0,60}(?:署名|記載|相違)|(?:会議録|議事録)?署名(?:委員|人|者)(?:[\s:：]|$)|(?:会議録|議事録)(?:作成|確認|署名)|(?:作成者|記録者|確認者)(?:[\s:：]|$))/;

/**
 * Where the form goes on after the last words: its heading of whom to ask, numbered or with a telephone below it, what is
 * signed, and all that follows. Never where somebody speaks later, or a person said so.
 */
export function tailFrom(
  source: readonly SourceLine[],
  isName: (key: string) => boolean,
  decisions: Decisions,
): number {
  const last = source.findLastIndex(
    ({ text, number }) =>
      decisions.get(number) === "speaker" || ["speaker", "maybe"].includes(markOf(text, isName).kind),
  );
  const at = source.findIndex(({ text, number }, index) => {
    if (index <= last || text.length > 120 || decisions.has(number)) return false;
    const line = plainLine(text);
    return closing.test(line) || (contact.test(line) && isForm(source.slice(index)));
  });
  return at === -1 ? source.length : at;
}

/** Numbered as the fields of a form are, or with how to reach somebody on the same line or below. */
const isForm = ([first, ...below]: readonly SourceLine[]): boolean =>
  /^\(?\d|(?:電話|tel|fax|@)/i.test(plainLine(first?.text ?? "")) ||
  below
    .slice(0, 5)
    .some(({ text }) => /^(?:電話|tel|fax|ファクシミリ|メール|e-?mail)/i.test(plainLine(text.slice(0, 60))));

import { nfkc } from "../../../shared/normal-forms.ts";
import type { ReadLine } from "./read-minutes.rules.ts";
import { type When, whenOf } from "./when.rules.ts";

/** What the head of written minutes says of the sitting; null where it says nothing. */
export type Header = {
  title: string | null;
  when: When | null;
  venue: string | null;
  /** Counts as written, and how many names stand beside them. */
  present: Counted | null;
  absent: Counted | null;
  observers: number | null;
};

export type Counted = { count: number | null; named: number | null };

const labels = {
  title: /^(?:会議名|会議の名称|名称)/,
  when: /^(?:開催日時|日時|開催年月日|開催日)/,
  venue: /^(?:開催場所|場所|会場)/,
  present: /^(?:出席委員|出席者|出席した委員|出席した者(?:\([^)]*\))?の氏名(?:\([^)]*\))?|出席)/,
  absent: /^(?:欠席委員|欠席者|欠席した委員|欠席)/,
  observers: /^(?:傍聴者の数|傍聴人の数|傍聴者数|傍聴者|傍聴人)/,
} as const;

/** What begins another field, whether it is one of those above or not. */
const another =
  /^(?:会議|議題|案件|次第|開催|日時|場所|会場|出席|欠席|傍聴|公開|非公開|資料|配付|配布|職員|参与|事務局|関係課|説明|発言|決定|問合|その他|休憩|署名|確認)/;

/**
 * Reads the head of minutes: every line before the first words spoken, numbered or not, a label with its value on the
 * same line or on those below, up to the next label.
 */
export function headerOf(lines: readonly ReadLine[]): Header {
  const first = lines.findIndex(({ kind }) => kind === "taken" || kind === "stage");
  const head = lines.slice(0, first === -1 ? lines.length : first).map(({ text }) => headLine(text));
  const value = (field: keyof typeof labels): string | null => {
    const at = head.findIndex(({ words }) => labels[field].test(words));
    if (at === -1) return null;
    const rest = (head[at]?.words ?? "").replace(labels[field], "").replace(/^[\s:]+/, "");
    const below = head.slice(at + 1);
    const end = below.findIndex(({ words, isNumbered }) => isNumbered || another.test(words));
    const own = below.slice(0, end === -1 ? below.length : end).map(({ words }) => words);
    return [rest, ...own].filter((words) => words !== "").join("\n") || null;
  };
  const when = value("when") ?? head.find(({ words }) => whenOf(words).day !== null)?.words ?? null;
  return {
    title: firstLine(value("title")),
    when: when === null ? null : whenOf(when),
    venue: firstLine(value("venue")),
    present: countedIn(value("present")),
    absent: countedIn(value("absent")),
    observers: countIn(value("observers")),
  };
}

const firstLine = (value: string | null): string | null => value?.split("\n")[0] ?? null;

const numbered = /^(?:\(?\d{1,2}\)?[\s.、)]+|[〇○◯●■□・]\s*)/;

function headLine(text: string): { words: string; isNumbered: boolean } {
  const line = nfkc(text).trim();
  return { words: line.replace(numbered, ""), isNumbered: numbered.test(line) };
}

/** 「なし」 and 「―」 are none; 「16人中15人」 is fifteen. */
function countIn(text: string | null): number | null {
  if (text === null) return null;
  if (/^(?:なし|無し|無|[―\-ー])/.test(text)) return 0;
  const of = /(\d+)\s*[人名]\s*中\s*(\d+)\s*[人名]/.exec(text)?.[2];
  const alone = /(?:^|[計全(:\s])(\d+)\s*[人名]/.exec(text)?.[1];
  return of || alone ? Number(of ?? alone) : null;
}

function countedIn(text: string | null): Counted | null {
  if (text === null) return null;
  const count = countIn(text);
  const names = text
    .replace(/^委員(?:\([^()]*\))?\s+/gm, "")
    .replace(/(^|[計全(:\s])\d+\s*[人名](?:\s*中\s*\d+\s*[人名])?(?:出席|欠席)?\)?/g, "$1")
    .split(/[、,・\n]/)
    .map((name) => name.replace(/[()]/g, "").trim())
    .filter((name) => name !== "" && !/^(?:なし|無し|―|-)$/.test(name));
  return { count, named: names.length > 0 ? names.length : null };
}

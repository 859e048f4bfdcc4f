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
  present: /^(?:出席委員|出席者|出席した委員|出席)/,
  absent: /^(?:欠席委員|欠席者|欠席した委員|欠席)/,
  observers: /^(?:傍聴者の数|傍聴人の数|傍聴者数|傍聴者|傍聴人)/,
} as const;

/**
 * Reads the head of minutes: every line before the first words spoken, numbered or not, a label with its value on the
 * same line or on the next.
 */
export function headerOf(lines: readonly ReadLine[]): Header {
  const first = lines.findIndex(({ kind }) => kind === "taken" || kind === "stage");
  const head = lines.slice(0, first === -1 ? lines.length : first).map(({ text }) => plain(text));
  const value = (field: keyof typeof labels): string | null => {
    const at = head.findIndex((line) => labels[field].test(line));
    if (at === -1) return null;
    const rest = (head[at] ?? "").replace(labels[field], "").replace(/^[\s:]+/, "");
    return rest === "" ? (head[at + 1] ?? null) : rest;
  };
  const when = value("when") ?? head.find((line) => whenOf(line).day !== null) ?? null;
  return {
    title: value("title"),
    when: when === null ? null : whenOf(when),
    venue: value("venue"),
    present: countedIn(value("present")),
    absent: countedIn(value("absent")),
    observers: countIn(value("observers")),
  };
}

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .trim()
    .replace(/^(?:\(?\d{1,2}\)?[\s.、)]+|[〇○◯●■□・]\s*)/, "");

/** 「なし」 and 「―」 are none; 「16人中15人」 is fifteen. */
function countIn(text: string | null): number | null {
  if (text === null) return null;
  if (/^(?:なし|無し|無|[―\-ー])/.test(text)) return 0;
  const of = /(\d+)\s*[人名]\s*中\s*(\d+)\s*[人名]/.exec(text)?.[2];
  const alone = /(\d+)\s*[人名]/.exec(text)?.[1];
  return of || alone ? Number(of ?? alone) : null;
}

function countedIn(text: string | null): Counted | null {
  if (text === null) return null;
  const count = countIn(text);
  const names = text
    .replace(/\(?\d+\s*[人名](?:\s*中\s*\d+\s*[人名])?(?:出席|欠席)?\)?/g, "")
    .split(/[、,・]/)
    .map((name) => name.trim())
    .filter((name) => name !== "" && !/^(?:なし|無し|―|-)$/.test(name));
  return { count, named: names.length > 0 ? names.length : null };
}

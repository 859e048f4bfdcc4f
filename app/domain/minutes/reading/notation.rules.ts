import { isHeading, isSentence } from "./headings.rules.ts";
import { plainLine } from "./source-lines.ts";
import {
  hasNameShape,
  isBareSpeaker,
  isMarkedSpeaker,
  looksLikeSomebody,
  mayBeSomebody,
  nameKey,
  splitPost,
} from "./speaker-words.rules.ts";

/** Between which characters of its plain line who speaks stands, and from which on what was said. */
export type Split = { from: number; to: number; saidFrom: number; saidTo?: number };

/** What a line says about itself, before anything around it is looked at. */
export type Mark =
  /** `isAlone`: no mark says so, only that the line is nothing else; `needsWords`: and it may be of a list. */
  | ({ kind: "speaker"; isAlone?: true; needsWords?: true } & Split)
  /** Written as speakers are, of whom nobody here knows whether it is one. */
  | ({ kind: "maybe" } & Split)
  | { kind: "stage" }
  | { kind: "heading" }
  | { kind: "none" };

type Known = (key: string) => boolean;

const brackets = [
  ["(", ")"],
  ["【", "】"],
  ["<", ">"],
  ["〈", "〉"],
  ["[", "]"],
  ["{", "}"],
  ["「", "」"],
] as const;
const stageEnds = [...brackets.slice(0, 5), ["≪", "≫"], ["《", "》"], ["〔", "〕"], ["~", "~"]] as const;

/**
 * Reads the speaker notations of published minutes: ○ (U+25CB), 〇 (U+3007), ◯ (U+25EF), ◎, ◆ before post and name,
 * with the name in brackets after it, with the words on the same line or below; a post or name in (), 【】, <>, inline
 * or alone; a known name or a post on a line of its own; 名前: words; behind a number, in a cell of a table, in **, before
 * a tab. What is written so and nobody known is `maybe`. Anything else in brackets is what happened.
 */
export function markOf(text: string, isKnown: Known): Mark {
  const line = plainLine(text);
  if (line === "") return { kind: "none" };
  return (
    together(line) ??
    beforeClock(line, isKnown) ??
    afterMark(line, isKnown) ??
    inBrackets(line, isKnown) ??
    (isBareSpeaker(line, isKnown) ? { kind: "speaker", isAlone: true, ...whole(line) } : null) ??
    beforeColon(line, isKnown) ??
    clock(line) ??
    beforeGap(line, isKnown) ??
    behindMore(line, isKnown) ??
    (isStage(line) ? { kind: "stage" } : null) ??
    (isHeading(line) ? { kind: "heading" } : null) ??
    (looksLikeSomebody(line) ? { kind: "maybe", ...whole(line) } : { kind: "none" })
  );
}

const whole = (line: string): Split => ({ from: 0, to: line.length, saidFrom: line.length });

/** 「→委員一同了承」「（一同）異議なし」「※ここで5分間休憩」: all of them do something, and none of them alone. */
const together = (line: string): Mark | null =>
  line.length <= 60 &&
  (/^[→⇒]/.test(line) ||
    /^[(【<〈[]?(?:委員)?(?:一同|全員|各委員|全委員|出席者全員)[)】>〉\]:\s]/.test(line) ||
    /^[※*＊].{0,20}(?:休憩|再開|退席|退室|入室|録音|中断)/.test(line))
    ? { kind: "stage" }
    : null;

/** 「茜谷 千晶   0:03」「[茜谷] 18:30:05」: whose voice and since when, as meeting tools write them above the words. */
function beforeClock(line: string, isKnown: Known): Mark | null {
  if (line.length > 60) return null;
  const [, open = "", word = ""] =
    /^([[(]?)([^\s\])(][^\])(]{0,38}?)[\])]?\s+\(?(?:\d{1,2}:)?\d{1,2}:\d{2}\)?$/.exec(line) ?? [];
  if (word === "" || isSentence(word) || /\d\s*[:時~-]/.test(word) || listed(word)) return null;
  const split = { from: open.length, to: open.length + word.length, saidFrom: line.length };
  const key = nameKey(word);
  return isKnown(key) || isMarkedSpeaker(word, isKnown)
    ? { kind: "speaker", ...split }
    : hasNameShape(key)
      ? { kind: "maybe", ...split }
      : null;
}

/** Whoever is named is named before so many characters. */
const longestPrefix = 64;

/** A mark that is no speaker's is a heading's: 「〇出席議員」. */
function afterMark(line: string, isKnown: Known): Mark | null {
  const [, mark = "", rest = ""] = /^([○〇◯◎◆]\s*)(\S.*)$/.exec(line) ?? [];
  if (rest === "") return null;
  const split = (length: number, saidFrom = length): Split => ({
    from: mark.length,
    to: mark.length + length,
    saidFrom: mark.length + saidFrom,
  });
  const named = /^([^()\s]{1,20}\([^()]{1,30}\))[\s:]*/.exec(rest);
  if (named?.[1] && isMarkedSpeaker(named[1], isKnown))
    return { kind: "speaker", ...split(named[1].length, named[0].length) };
  const ends = [...rest.slice(0, longestPrefix).matchAll(/[\s:]+|$/g)].map((match) => ({
    at: match.index,
    after: match.index + match[0].length,
  }));
  const prefixes = ends.filter(({ at }) => isMarkedSpeaker(rest.slice(0, at), isKnown));
  // 「乙川 総合企画局長」 is one speaker: a name goes on as far as its post.
  const first = prefixes.find(({ at }) => splitPost(rest.slice(0, at)) !== null) ?? prefixes[0];
  const end = first && (ends.find((next) => goesOnWith(rest, first, next, isKnown)) ?? first);
  if (end) return { kind: "speaker", ...split(end.at, end.after) };
  const [begun] = ends;
  const word = rest.slice(0, begun?.at);
  if (begun && mayBeSomebody(nameKey(word)) && (begun.after >= rest.length || isSentence(rest.slice(begun.after))))
    return { kind: "maybe", ...split(begun.at, begun.after) };
  return { kind: "heading" };
}

type End = { at: number; after: number };

/** 「土木課 黒木課長」「委員長 茜谷千晶」: a place before whoever speaks for it, or a post before its name. */
function goesOnWith(rest: string, first: End, next: End, isKnown: Known): boolean {
  if (next.at <= first.after) return false;
  const [before, added] = [rest.slice(0, first.at), rest.slice(first.after, next.at)];
  const [post, own] = [splitPost(before), splitPost(added)];
  if (post === null || /\s/.test(added)) return false;
  if (/^(?:課|室|局|部|センター|事務所|担当)$/.test(post.role.word)) return own !== null && own.role.kind === "other";
  return post.name === "" && own === null && isKnown(nameKey(added));
}

function inBrackets(line: string, isKnown: Known): Mark | null {
  for (const [open, close] of brackets) {
    const end = line.indexOf(close);
    if (!line.startsWith(open) || end === -1 || open === "「") continue;
    const word = line.slice(1, end);
    const after = /^[\s:]*/.exec(line.slice(end + 1))?.[0].length ?? 0;
    const split = { from: 1, to: end, saidFrom: end + 1 + after };
    if (isMarkedSpeaker(word, isKnown)) return { kind: "speaker", ...split };
    const said = line.slice(split.saidFrom);
    const key = nameKey(word);
    // 【照明】 is a heading as likely as somebody.
    if (isHappening(key)) continue;
    if (mayBeSomebody(key) && (said === "" || isSentence(said))) return { kind: "maybe", ...split };
  }
  return null;
}

/** What happens in a room, in the words minutes have for it. */
const isHappening = (key: string): boolean =>
  /(?:拍手|笑|説明|確認|休憩|再開|異議|挙手|起立|採決|黙と?う|黙祷|退席|退室|退場|入室|入場|着席|開会|閉会|散会|開議|一同|全員|了承|承認|可決|否決|配布|配付|朗読|紹介|挨拶|あいさつ|声あり|以下|略|なし|仮称|資料|参考|別紙|案$|^注|^例|^図|^表|補足|再掲|沈黙|公開|全会一致|多数)/.test(
    key,
  );

function beforeColon(line: string, isKnown: Known): Mark | null {
  const [all = "", word = ""] = /^([^:]{1,40}?)\s*:\s*/.exec(line) ?? [];
  if (word === "" || /^\d+$/.test(word)) return null;
  const split = { from: 0, to: word.length, saidFrom: all.length };
  if (isBareSpeaker(word, isKnown)) return { kind: "speaker", ...split };
  const said = line.slice(all.length);
  if (looksLikeSomebody(word)) return { kind: isSentence(said) ? "speaker" : "maybe", ...split };
  // iPhone (正人): a machine with somebody's name; 茜谷: a name nobody here has.
  const isNamed = hasNameShape(nameKey(word)) || /^[\w .-]{2,30}(?:\([^()]{1,20}\))?$/.test(word);
  return isNamed && isSentence(said) ? { kind: "maybe", ...split } : null;
}

/** 「午後7時10分休憩」「閉会　午後8時30分」: the clock of the sitting, whoever spoke before. */
const at = "(?:(?:午前|午後)?\\s*\\d{1,2}(?:時(?:\\s*\\d{1,2}分|半)?|:\\d{2})|正午)";
const turns = "(?:休憩|再開|開会|閉会|散会|中断|開議|延会|終了|開始|終了した|閉会した|開会した|休憩した|再開した)";
const clockLine = new RegExp(`^[(【〔<]?(?:${at}\\s*(?:に|から)?\\s*${turns}|${turns}\\s*[:・]?\\s*${at})[。)】〕>]*$`);
const clock = (line: string): Mark | null => (line.length <= 40 && clockLine.test(line) ? { kind: "stage" } : null);

/** 甲山委員　説明を求めます。: who speaks, a gap, and what was said. */
function beforeGap(line: string, isKnown: Known): Mark | null {
  const gaps = [...line.slice(0, 44).matchAll(/\s+/g)].slice(0, 3);
  for (const { 0: gap, index } of gaps) {
    const word = line.slice(0, index);
    const said = line.slice(index + gap.length);
    if (!isSentence(said)) continue;
    const split = { from: 0, to: index, saidFrom: index + gap.length };
    // A name alone may be the first word of what is said.
    const isSure = isBareSpeaker(word, isKnown) && (splitPost(word) !== null || gap.includes("\t"));
    if (isSure) return { kind: "speaker", ...split };
    if (isBareSpeaker(word, isKnown) || looksLikeSomebody(word)) return { kind: "maybe", ...split };
    if (gap.includes("\t") && mayBeSomebody(nameKey(word))) return { kind: "maybe", ...split };
  }
  return null;
}

/** What may stand before somebody: a number, a bullet, the edge of a table, marks of emphasis, a time. */
const more = /^(?:[|•・●■□◇▼*#>-]{1,4}\s*|\d{1,3}\s*[.)、]?\s+|\d{1,3}[.)、]\s*|\[?\d{1,2}(?::\d{2}){1,2}\]?\s*)/;

/** The same behind more: `1　甲山委員`, `|甲山委員|…|`, `**甲山委員**`. What is not known there is a heading as likely. */
function behindMore(line: string, isKnown: Known): Mark | null {
  let from = 0;
  for (let turn = 0; turn < 3; turn += 1) from += more.exec(line.slice(from))?.[0].length ?? 0;
  if (from === 0) return null;
  const rest = line.slice(from);
  const [, word = "", end = ""] =
    /^([^|*:\s]{1,30}(?: [^|*:\s]{1,20})?)(\s{0,9}(?:\*{2,3}|\||:)[\s|:]{0,9})/.exec(rest) ?? [];
  if (word !== "" && (isBareSpeaker(word, isKnown) || mayBeSomebody(nameKey(word)))) {
    const saidFrom = from + word.length + end.length;
    const split = {
      from,
      to: from + word.length,
      saidFrom,
      ...(line.endsWith("|") ? { saidTo: line.length - 1 } : {}),
    };
    const said = line.slice(saidFrom).replace(/[|\s]{1,40}$/, "");
    if (isBareSpeaker(word, isKnown) || (looksLikeSomebody(word) && isSentence(said)))
      return { kind: "speaker", ...split };
    // A cell, or a word in bold, of which nobody knows whose name it is, if it is one.
    if (said === "" ? !isHappening(nameKey(word)) : isSentence(said)) return { kind: "maybe", ...split };
  }
  const mark = isBareSpeaker(rest, isKnown)
    ? ({ kind: "speaker", isAlone: true, needsWords: true, ...whole(rest) } as Mark)
    : (beforeColon(rest, isKnown) ?? beforeGap(rest, isKnown));
  if (mark?.kind !== "speaker" && mark?.kind !== "maybe") return null;
  return { ...mark, from: mark.from + from, to: mark.to + from, saidFrom: mark.saidFrom + from };
}

const isStage = (line: string): boolean =>
  stageEnds.some(([open, close]) => line.length > 2 && line.startsWith(open) && closesAtEnd(line, open, close));

/** The bracket a line begins with is closed by its last character, not before: 「(1) 照明(公開)」 is a heading. */
function closesAtEnd(line: string, open: string, close: string): boolean {
  if (!line.endsWith(close)) return false;
  let depth = 0;
  for (const [index, sign] of [...line].entries()) {
    if (sign === open && (open !== close || index === 0)) depth += 1;
    else if (sign === close) depth -= 1;
    if (depth === 0) return index === [...line].length - 1;
  }
  return false;
}

/** Names of lists and fields, which stand before times as well. */
const listed = (word: string): boolean => /^(?:日\s*時|開催|とき|時間|開会|閉会|休憩|再開|散会)/.test(word);

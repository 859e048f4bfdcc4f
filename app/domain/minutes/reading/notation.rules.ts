import { plainLine } from "./source-lines.ts";
import { isBareSpeaker, isMarkedSpeaker, splitPost } from "./speaker-words.rules.ts";

/** What a line says about itself, before anything around it is looked at. */
export type Mark =
  | { kind: "speaker"; speaker: string; said: string }
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
] as const;
const stageEnds = [...brackets, ["≪", "≫"], ["《", "》"], ["〔", "〕"], ["~", "~"]] as const;

/**
 * Reads the speaker notations of published minutes: ○ (U+25CB), 〇 (U+3007), ◯ (U+25EF), ◎, ◆ before post and name,
 * with the name in brackets after it, with the words on the same line or below; a post or name in (), 【】, <>, inline
 * or alone; a known name or a post on a line of its own; 名前: words. Anything else in brackets is what happened.
 */
export function markOf(text: string, isKnown: Known): Mark {
  const line = plainLine(text);
  if (line === "") return { kind: "none" };
  return (
    afterMark(line, isKnown) ??
    inBrackets(line, isKnown) ??
    (isBareSpeaker(line, isKnown) ? { kind: "speaker", speaker: line, said: "" } : null) ??
    beforeColon(line, isKnown) ??
    (isStage(line) ? { kind: "stage" } : isHeading(line) ? { kind: "heading" } : { kind: "none" })
  );
}

/** A mark that is no speaker's is a heading's: 「〇出席議員」. */
function afterMark(line: string, isKnown: Known): Mark | null {
  const rest = /^[○〇◯◎◆]\s*(\S.*)$/.exec(line)?.[1];
  if (!rest) return null;
  const named = /^([^()\s]{1,20}\([^()]{1,30}\))\s*(.*)$/.exec(rest);
  if (named?.[1] && isMarkedSpeaker(named[1], isKnown)) return speaker(named[1], named[2]);
  const ends = [...rest.matchAll(/[\s:]+|$/g)].map((match) => ({
    at: match.index,
    after: match.index + match[0].length,
  }));
  const prefixes = ends.filter(({ at }) => isMarkedSpeaker(rest.slice(0, at), isKnown));
  // 「乙川 総合企画局長」 is one speaker: a name goes on as far as its post.
  const end = prefixes.find(({ at }) => splitPost(rest.slice(0, at)) !== null) ?? prefixes[0];
  return end ? speaker(rest.slice(0, end.at), rest.slice(end.after)) : { kind: "heading" };
}

function inBrackets(line: string, isKnown: Known): Mark | null {
  for (const [open, close] of brackets) {
    const end = line.indexOf(close);
    if (!line.startsWith(open) || end === -1) continue;
    const word = line.slice(1, end);
    if (isMarkedSpeaker(word, isKnown)) return speaker(word, line.slice(end + 1));
  }
  return null;
}

function beforeColon(line: string, isKnown: Known): Mark | null {
  const parts = /^([^:]{1,24}):\s*(.*)$/.exec(line);
  return parts?.[1] && isBareSpeaker(parts[1], isKnown) ? speaker(parts[1], parts[2]) : null;
}

const speaker = (word: string, said = ""): Mark => ({ kind: "speaker", speaker: word.trim(), said: said.trim() });

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

/** 「1 開会」「(2) 議題」「第3 …」「議題1」「■…」: short, and not a sentence. */
const isHeading = (line: string): boolean =>
  line.length <= 60 &&
  !/[。]$/.test(line) &&
  /^(?:第[\d一二三四五六七八九十]+[\s条回号項]|\d{1,2}[\s.、)]|\(\d{1,2}\)|\([一二三四五六七八九十]+\)|[一二三四五六七八九十]{1,2}[、.\s]|議題\s*[\d(]|[■□◇▼●・]|[ア-オ][\s.、])/.test(
    line,
  );

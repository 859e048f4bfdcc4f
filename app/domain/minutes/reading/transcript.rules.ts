/** Recordings written down by machines: WebVTT and SubRip, as meeting tools write them. */
import { type Mark, markOf } from "./notation.rules.ts";
import type { SourceLine } from "./source-lines.ts";

const timing = /^\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s+-->\s/;

/** Whether a text is a recording's transcript: WebVTT, or SubRip, whose first cue is its first lines. */
export const isTranscript = (input: string): boolean =>
  /^\ufeff?WEBVTT/.test(input) ||
  /^\ufeff?\s{0,99}\d+[ \t]*\r?\n\s{0,9}(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3} --> /.test(input.slice(0, 400));

/** The frame of a transcript, which nobody said: its head, the numbers, names and times of cues, notes, the lines between. */
export function isFrame(text: string, next: string | undefined): boolean {
  if (/^\ufeff?(?:WEBVTT|NOTE(?:\s|$)|STYLE(?:\s|$)|REGION(?:\s|$)|Kind:|Language:)/.test(text) || text.trim() === "")
    return true;
  return timing.test(text) || (next !== undefined && timing.test(next) && isCueName(text));
}

/** A cue has a number, or the name a machine gave it: words never stand right above a time. */
const isCueName = (text: string): boolean => /^\s*[\w./{}-]{1,80}\s*$/.test(text);

const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  lrm: "",
  rlm: "",
};

const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,6}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole;
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
  });

export type CueLine = { voice: string | null; words: string };

/** A line of a cue: whose voice it is where a mark names it, and its words, whatever marks of looks stood in them. */
export function cueLine(text: string): CueLine {
  const [all = "", named] =
    /^\s*(?:<[cibu](?:\.[^>]{0,80})?>\s*)*<v(?:\.[^\s>]{0,80})?\s+([^<>]{1,120})>/.exec(text) ?? [];
  const [bracketed = "", inside] = named === undefined ? (/^\s*\[([^[\]]{1,60})\]\s*[:：]\s*/.exec(text) ?? []) : [];
  const rest = text.slice(named === undefined ? bracketed.length : all.length);
  const words = decoded(rest.replace(/<\/?(?:v|c|i|b|u|ruby|rt|lang|font|span|\d)[^<>]*>/gi, "")).trim();
  const voice = named ?? inside;
  return { voice: voice === undefined ? null : decoded(voice).trim(), words };
}

const before = /^([^:：。、！？!?]{1,40}?)\s*[:：]\s+(?=\S)|^([^:：。、！？!?\d]{1,40}?)[:：](?=\S)/;

/** 甲山 一郎: 語, as some tools begin each cue; null where nothing stands before a colon. */
export function voiceBeforeColon(words: string): { voice: string; words: string } | null {
  const found = before.exec(words);
  const voice = (found?.[1] ?? found?.[2] ?? "").trim();
  return found && voice !== "" ? { voice, words: words.slice(found[0].length) } : null;
}

/** Whether a transcript names its voices before a colon: at least half of its cues begin so. */
export function namesBeforeColon(cues: readonly string[]): boolean {
  const own = cues.filter((words) => words !== "");
  return own.length > 0 && own.filter((words) => voiceBeforeColon(words) !== null).length * 2 >= own.length;
}

export type Cue = { isFrame: boolean; words: string; voice: string | null; mark: Mark };

/**
 * Reads a transcript line by line: which are its frame, whose voice each cue is, and the words without their marks. A cue
 * without a voice goes on with the sentence before it; where that had ended, nobody knows whose it is.
 */
export function cueReader(source: readonly SourceLine[], isName: (key: string) => boolean): (index: number) => Cue {
  const isCueFrame = source.map(({ text }, index) => isFrame(text, source[index + 1]?.text));
  const cues = source.map(({ text }, index) => (isCueFrame[index] ? null : cueLine(text)));
  const firsts = cues.filter((cue, index) => cue !== null && isCueFrame[index - 1] !== false);
  const isColon = namesBeforeColon(firsts.flatMap((cue) => (cue && cue.voice === null ? [cue.words] : [])));
  return (index) => {
    const cue = cues[index] ?? null;
    if (cue === null) return { isFrame: true, words: "", voice: null, mark: { kind: "none" } };
    const isFirst = isCueFrame[index - 1] !== false;
    const parted = cue.voice === null && isColon && isFirst ? voiceBeforeColon(cue.words) : null;
    const voice = cue.voice ?? parted?.voice ?? null;
    const words = parted?.words ?? cue.words;
    if (voice !== null) return { isFrame: false, words, voice, mark: { kind: "speaker", from: 0, to: 0, saidFrom: 0 } };
    const mark = isFirst ? markOf(words, isName) : ({ kind: "none" } as const);
    if (mark.kind === "speaker" || mark.kind === "stage") return { isFrame: false, words, voice, mark };
    const before = cues.slice(Math.max(0, index - 8), index).findLast((one) => one !== null && one.words !== "");
    const isNew = isFirst && before != null && /[。．！？!?」』）)…]$/.test(before.words);
    return {
      isFrame: false,
      words,
      voice,
      mark:
        isNew && firsts.some((one) => one?.voice != null)
          ? { kind: "maybe", from: 0, to: 0, saidFrom: 0 }
          : { kind: "none" },
    };
  };
}

import { markAt, startOf } from "./around.rules.ts";
import { frameOfPages } from "./frame.rules.ts";
import { type Head, headOf } from "./head.rules.ts";
import { type Agenda, agendaOf } from "./item-headings.rules.ts";
import { JoinedLines } from "./joined-lines.ts";
import { kindOf } from "./line-kinds.rules.ts";
import { rawWords, type SourceLine, sourceLines } from "./source-lines.ts";
import { tailFrom } from "./tail.rules.ts";
import { cueReader, isTranscript } from "./transcript.rules.ts";

export type { Agenda };

/** What became of a line. `unsure`: a person has to say; until then it is in none of the others. */
export type LineKind = "taken" | "heading" | "stage" | "left_out" | "unsure";

/** Why a person is asked about a line. */
export type Why = keyof typeof whyWords;

export const whyWords = {
  somebody: "発言者のように書かれていますが、だれか分かりません。",
  nobody: "だれの発言か分かりません。",
  heading: "見出しか、発言の続きか分かりません。",
  wordless: "発言者のように書かれていますが、その後に発言がありません。",
  after: "上の行が決まると、だれの発言か決まります。",
} as const;

export type ReadLine = SourceLine & {
  kind: LineKind;
  /** The place of the item under which it was said, if its heading was met. */
  item: number | null;
  /** Of the head, or of its list of items. */
  part?: "head" | "agenda";
  why?: Why;
};

export type ReadStatement = {
  /** As written, empty where words came without a speaker; null for what happened. */
  speaker: string | null;
  text: string;
  /** A heading within an item, of the words that follow. */
  isTopic?: true;
  item: number | null;
  /** Numbers of its first and last line. */
  from: number;
  to: number;
};

/** One whose lines may still be coming. */
type Begun = Omit<ReadStatement, "text"> & { words: JoinedLines };

export type Reading = { lines: ReadLine[]; statements: ReadStatement[]; head: Head };

/**
 * What a person says of a line; `speaker`: it names who speaks next, in a way of writing or a name not known here;
 * `topic`: it is 論点, a heading that stays in the minutes.
 */
export type Decided = Exclude<LineKind, "unsure"> | "speaker" | "topic";

/** By number of the line: of those the reading was not sure of, and of any to be left out. */
export type Decisions = ReadonlyMap<number, Decided>;

/** `hasTopics`: a line with ■ between what was said is 論点, as in the text files of this system. */
type Known = { isName: (key: string) => boolean; agenda: Agenda; decisions?: Decisions; hasTopics?: boolean };

const nothing: Decisions = new Map();

/**
 * Reads minutes that somebody wrote: which lines are a speaker's, which are headings, which tell what happened. Who
 * speaks is known or it is asked: words under a name nobody knows are nobody else's, and a sentence is never a heading by
 * itself. Pure: the same text and decisions always give the same reading.
 */
export function readMinutes(input: string, known: Known): Reading {
  const turns = readingTurns(input, known);
  for (;;) {
    const turn = turns.next();
    if (turn.done) return turn.value;
  }
}

/** The same, letting others have their turn every so many lines: a whole book of minutes takes about a second. */
export async function readLongMinutes(input: string, known: Known): Promise<Reading> {
  const turns = readingTurns(input, known);
  for (;;) {
    const turn = turns.next();
    if (turn.done) return turn.value;
    await new Promise((resume) => setImmediate(resume));
  }
}

/** Lines read before others have their turn: some 20 ms. */
const linesATurn = 2000;

function* readingTurns(
  input: string,
  { isName, agenda, decisions = nothing, hasTopics = false }: Known,
): Generator<undefined, Reading, undefined> {
  const lines: ReadLine[] = [];
  const statements: Begun[] = [];
  const cues = isTranscript(input) ? cueReader(sourceLines(input), isName) : null;
  const source = sourceLines(input);
  const frame = cues ? new Set<number>() : frameOfPages(source);
  // What stands at the foot of a page is looked at by nobody else.
  const looked = source.map((line) => (frame.has(line.number) ? { ...line, text: "" } : line));
  const head: Head = cues
    ? { end: 0, fields: [], titles: [] }
    : headOf(looked, isName, (number) => isSaid(decisions.get(number)));
  const agendaLines = new Set(
    head.fields.filter(({ name }) => name === "agenda").flatMap((field) => field.lines.map(({ index }) => index)),
  );
  const start = startOf(looked, head, agendaLines, agenda);
  const tail = cues ? source.length : tailFrom(looked, isName, decisions);
  /** Who is speaking, and what goes on being written; what happened in between ends only the second. */
  let speaker: string | null = null;
  let open: Begun | null = null;
  /** The line a person has to be asked about before anybody knows who goes on speaking. */
  let isAsking = false;
  let item: number | null = null;
  let isBroken = false;
  let isTopicNext = false;
  const begin = ({ text, ...statement }: Pick<ReadStatement, "speaker" | "text" | "isTopic">, number: number) => {
    const begun: Begun = { ...statement, words: new JoinedLines(text), item, from: number, to: number };
    statements.push(begun);
    return begun;
  };
  const isTopic = (words: string) =>
    words !== "" && (isTopicNext || (hasTopics && item !== null && /^■\s/.test(words)));
  for (const [index, raw] of looked.entries()) {
    if (index % linesATurn === linesATurn - 1) yield;
    const cue = cues?.(index) ?? null;
    const isFrame = frame.has(raw.number) || cue?.isFrame === true;
    if (isFrame && !decisions.has(raw.number)) {
      lines.push({ ...(source[index] as SourceLine), kind: "left_out", item });
      isBroken = isBroken || (!cues && open !== null);
      continue;
    }
    const line = cue ? { ...raw, text: cue.words } : raw;
    const words = line.text.trim();
    const given = decisions.get(line.number);
    if (index < start && given === undefined) {
      const part = agendaLines.has(index) ? "agenda" : "head";
      lines.push({ ...raw, kind: "heading", item, ...(words === "" ? {} : { part }) });
      continue;
    }
    const decided = given ?? (isTopic(words) ? "topic" : undefined);
    if (words !== "") isTopicNext = /^[○〇◯]\s*論点$/.test(words);
    const own = agendaOf(line.text, agenda);
    const mark = cue?.mark ?? markAt(looked, index, isName, open?.words ?? null);
    const { kind, why } =
      decided === "speaker" || decided === "topic"
        ? { kind: "taken" as const, why: undefined }
        : decided !== undefined
          ? { kind: decided, why: undefined }
          : isTopicNext || index >= tail
            ? { kind: "heading" as const, why: undefined }
            : kindOf(line, mark, {
                isSpeaking: speaker !== null,
                isAgenda: own !== null,
                isAsking,
                isCue: cue !== null,
              });
    // The head lists the items before anything is said under one: what follows the list is not the last of them.
    if (kind === "heading" && (own !== null || (words !== "" && speaker === null && statements.length === 0)))
      item = own;
    if (kind === "heading" && words !== "") {
      speaker = open = null;
      isAsking = false;
    }
    if (kind === "unsure") {
      open = null;
      isAsking = true;
    } else if (decided !== undefined && decided !== "stage") isAsking = false;
    if (kind === "stage") {
      begin({ speaker: null, text: words }, line.number);
      open = null;
    }
    if (decided === "left_out") speaker = open = null;
    const named = mark.kind === "speaker" || (decided === "speaker" && mark.kind === "maybe");
    const who =
      decided === "speaker" && !named
        ? bareWord(line.text)
        : named
          ? (cue?.voice ?? rawWords(line.text, mark.from, mark.to))
          : null;
    const said = named ? rawWords(line.text, mark.saidFrom, mark.saidTo) : "";
    // Each cue of a transcript names its voice anew.
    const goesOn = cue !== null && who !== null && who === speaker;
    if (decided === "topic") {
      begin({ speaker: null, text: words.replace(/^[■□◇▼●・]\s*/, ""), isTopic: true }, line.number);
      // What follows without a speaker is said on it, by nobody named.
      speaker = "";
      open = null;
    } else if (kind === "taken" && open && goesOn && !open.words.isFull) {
      open.words.add(said);
      open.to = line.number;
    } else if (kind === "taken" && who !== null) {
      speaker = who;
      isAsking = false;
      open = begin({ speaker, text: said }, line.number);
    } else if (kind === "taken" && open?.words.isFull && words !== "") {
      open = begin({ speaker, text: words }, line.number);
    } else if (kind === "taken" && open) {
      open.words.add(words, isBroken);
      if (words !== "") open.to = line.number;
    } else if (kind === "taken" && words !== "") {
      speaker ??= "";
      open = begin({ speaker, text: words }, line.number);
    }
    if (words !== "") isBroken = false;
    lines.push({ ...raw, kind, item, ...(why ? { why } : {}) });
  }
  return { ...withoutWordless(lines, statements), head };
}

/** What a person says of a line of the head that makes it no longer one. */
const isSaid = (decided: Decided | undefined): boolean =>
  decided === "speaker" || decided === "taken" || decided === "topic" || decided === "stage";

/** A speaker without any words is for a person to look at, as nothing may vanish. */
function withoutWordless(lines: ReadLine[], statements: Begun[]): Pick<Reading, "lines" | "statements"> {
  const whole = statements.map(({ words, ...statement }): ReadStatement => ({ ...statement, text: words.text }));
  const wordless = new Set(whole.filter(({ text }) => text === "").map(({ from }) => from));
  return {
    lines: lines.map((line) => (wordless.has(line.number) ? { ...line, kind: "unsure", why: "wordless" } : line)),
    statements: whole.filter(({ text }) => text !== ""),
  };
}

/** The word of a line that a person says is a speaker: its mark and brackets taken off. */
const bareWord = (text: string): string =>
  text
    .trim()
    .replace(/^[○〇◯◎◆●■□・]?\s*[([【<〈（［＜]?/, "")
    .replace(/[)\]】>〉:）］＞：]$/, "")
    .trim();

export type Sums = Record<LineKind, number> & { total: number };

/** Characters of the text by what became of them; together they are the text's own. */
export function sumsOf(lines: readonly ReadLine[]): Sums {
  const sums: Sums = { taken: 0, heading: 0, stage: 0, left_out: 0, unsure: 0, total: 0 };
  for (const { kind, chars } of lines) {
    sums[kind] += chars;
    sums.total += chars;
  }
  return sums;
}

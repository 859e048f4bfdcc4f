import { JoinedLines } from "./joined-lines.ts";
import { type Mark, markOf } from "./notation.rules.ts";
import { plainLine, type SourceLine, sourceLines } from "./source-lines.ts";
import { nameKey } from "./speaker-words.rules.ts";
import { cueWords, isFrame, isTranscript } from "./transcript.rules.ts";

/** What became of a line. `unsure`: a person has to say; until then it is in none of the others. */
export type LineKind = "taken" | "heading" | "stage" | "left_out" | "unsure";

export type ReadLine = SourceLine & {
  kind: LineKind;
  /** The place of the item under which it was said, if its heading was met. */
  item: number | null;
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

export type Reading = { lines: ReadLine[]; statements: ReadStatement[] };

export type Agenda = readonly { position: number; label: string; title: string }[];

/**
 * What a person says of a line; `speaker`: it is nothing but who speaks next, in a way of writing not known here;
 * `topic`: it is 論点, a heading that stays in the minutes.
 */
export type Decided = Exclude<LineKind, "unsure"> | "speaker" | "topic";

/** By number of the line: of those the reading was not sure of, and of any to be left out. */
export type Decisions = ReadonlyMap<number, Decided>;

/** `hasTopics`: a line with ■ between what was said is 論点, as in the text files of this system. */
type Known = { isName: (key: string) => boolean; agenda: Agenda; decisions?: Decisions; hasTopics?: boolean };

const nothing: Decisions = new Map();

/**
 * Reads minutes that somebody wrote: which lines are a speaker's, which are headings, which tell what happened. Lines
 * that could be either are left to a person. Pure: the same text and decisions always give the same reading.
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
  /** Who is speaking, and what goes on being written; what happened in between ends only the second. */
  let speaker: string | null = null;
  let open: Begun | null = null;
  let item: number | null = null;
  const begin = ({ text, ...statement }: Pick<ReadStatement, "speaker" | "text" | "isTopic">, number: number) => {
    const begun: Begun = { ...statement, words: new JoinedLines(text), item, from: number, to: number };
    statements.push(begun);
    return begun;
  };
  const source = sourceLines(input);
  const isCues = isTranscript(input);
  const tail = isCues ? source.length : tailFrom(source, isName, decisions);
  let isTopicNext = false;
  const isTopic = (words: string) =>
    words !== "" && (isTopicNext || (hasTopics && item !== null && /^■\s/.test(words)));
  for (const [index, raw] of source.entries()) {
    if (index % linesATurn === linesATurn - 1) yield;
    if (isCues && isFrame(raw.text, source[index + 1]?.text)) {
      lines.push({ ...raw, kind: "left_out", item });
      continue;
    }
    const line = isCues ? { ...raw, text: cueWords(raw.text) } : raw;
    const words = line.text.trim();
    const decided = decisions.get(line.number) ?? (isTopic(words) ? "topic" : undefined);
    if (words !== "") isTopicNext = /^[○〇◯]\s*論点$/.test(words);
    const mark: Mark =
      decided === "speaker" ? { kind: "speaker", speaker: bareWord(line.text), said: "" } : markOf(line.text, isName);
    const own = agendaOf(line.text, agenda);
    const kind =
      decided === "speaker" || decided === "topic"
        ? "taken"
        : (decided ??
          (isTopicNext || index >= tail
            ? "heading"
            : kindOf(line, mark, { isSpeaking: speaker !== null, isAgenda: own !== null })));
    // The head lists the items before anything is said under one: what follows the list is not the last of them.
    if (kind === "heading" && (own !== null || (words !== "" && speaker === null && statements.length === 0)))
      item = own;
    if (kind === "heading" && words !== "") speaker = open = null;
    if (kind === "stage") {
      begin({ speaker: null, text: words }, line.number);
      open = null;
    }
    // Each cue of a transcript names its voice anew.
    const goesOn = isCues && mark.kind === "speaker" && mark.speaker === speaker;
    if (decided === "topic") {
      begin({ speaker: null, text: words.replace(/^[■□◇▼●・]\s*/, ""), isTopic: true }, line.number);
      // What follows without a speaker is said on it, by nobody named.
      speaker = "";
      open = null;
    } else if (kind === "taken" && open && goesOn && !open.words.isFull) {
      open.words.add(mark.said);
      open.to = line.number;
    } else if (kind === "taken" && mark.kind === "speaker") {
      speaker = mark.speaker;
      open = begin({ speaker, text: mark.said }, line.number);
    } else if (kind === "taken" && open?.words.isFull && words !== "") {
      open = begin({ speaker, text: words }, line.number);
    } else if (kind === "taken" && open) {
      open.words.add(words);
      if (words !== "") open.to = line.number;
    } else if (kind === "taken" && words !== "") {
      speaker ??= "";
      open = begin({ speaker, text: words }, line.number);
    }
    lines.push({ ...raw, kind, item });
  }
  return withoutWordless(lines, statements);
}

/**
 * Where the form goes on after the last words: its heading of whom to ask, numbered or with a telephone below it, and
 * all that follows. Never where somebody speaks later, or a person said so.
 */
function tailFrom(source: readonly SourceLine[], isName: Known["isName"], decisions: Decisions): number {
  const at = source.findLastIndex(({ text }) =>
    /^(?:\(?\d{1,2}[)\s.、]*)?(?:お?問い?合わ?せ先?|連絡先)$/.test(plainLine(text)),
  );
  if (at === -1) return source.length;
  const after = source.slice(at);
  const isForm =
    /^\(?\d/.test(plainLine(after[0]?.text ?? "")) ||
    after.slice(1, 6).some(({ text }) => /^(?:電話|tel|fax|ファクシミリ|メール|e-?mail)/i.test(plainLine(text)));
  const goesOn = after.some(
    ({ text, number }) => decisions.get(number) === "speaker" || markOf(text, isName).kind === "speaker",
  );
  return isForm && !goesOn ? at : source.length;
}

/** A speaker without any words is for a person to look at, as nothing may vanish. */
function withoutWordless(lines: ReadLine[], statements: Begun[]): Reading {
  const whole = statements.map(({ words, ...statement }): ReadStatement => ({ ...statement, text: words.text }));
  const wordless = new Set(whole.filter(({ text }) => text === "").map(({ from }) => from));
  return {
    lines: lines.map((line) => (wordless.has(line.number) ? { ...line, kind: "unsure" } : line)),
    statements: whole.filter(({ text }) => text !== ""),
  };
}

type Around = { isSpeaking: boolean; isAgenda: boolean };

function kindOf(line: SourceLine, mark: Mark, { isSpeaking, isAgenda }: Around): LineKind {
  const length = plainLine(line.text).length;
  if (length === 0) return isSpeaking ? "taken" : "heading";
  if (mark.kind === "speaker") return "taken";
  if (mark.kind === "stage") return "stage";
  if (isAgenda) return "heading";
  // Within somebody's words a numbered line is as likely theirs.
  if (isSpeaking) return mark.kind === "heading" ? "unsure" : "taken";
  return mark.kind === "heading" || length <= 120 ? "heading" : "unsure";
}

/** The word of a line that a person says is a speaker: its mark and brackets taken off. */
const bareWord = (text: string): string =>
  plainLine(text)
    .replace(/^[○〇◯◎◆●■□・]?\s*[([【<〈]?/, "")
    .replace(/[)\]】>〉:]$/, "");

/** The item whose title a heading has, or whose number 「議題3」 names. */
function agendaOf(text: string, agenda: Agenda): number | null {
  const key = nameKey(text);
  if (key === "" || key.length > 120 || key.endsWith("。")) return null;
  const bare = key
    .replace(/^(?:議題|議事)?[(]?[\d一二三四五六七八九十ア-オ]*[)]?[ア-オ]?[.、:]?/, "")
    .replace(/(?:について|\((?:[^()]*・)?(?:公開|非公開)\))+$/, "");
  const titled = agenda.find(({ title }) => nameKey(title).replace(/について$/, "") === bare && bare !== "");
  if (titled) return titled.position;
  const number = /^議題((?:[(]\d{1,2}[)]|\d{1,2})[ア-オ]?)/.exec(key)?.[1];
  const plain = number && /^[(](\d{1,2})[)]$/.exec(number)?.[1];
  return number ? (agenda.find(({ label }) => label === number || label === plain)?.position ?? null) : null;
}

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

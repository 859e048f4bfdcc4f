/** What a line is by those around it. */
import type { Head } from "./head.rules.ts";
import { isSentence } from "./headings.rules.ts";
import { type Agenda, agendaOf } from "./item-headings.rules.ts";
import { type Mark, markOf } from "./notation.rules.ts";
import { plainLine, type SourceLine } from "./source-lines.ts";
import { looksLikeSomebody } from "./speaker-words.rules.ts";

/** Headings of items right before the first words are no more of the head. */
export function startOf(
  source: readonly SourceLine[],
  { end }: Head,
  agendaLines: ReadonlySet<number>,
  agenda: Agenda,
): number {
  let start = end;
  for (let index = end - 1; index >= 0 && !agendaLines.has(index); index -= 1) {
    const text = source[index]?.text ?? "";
    if (text.trim() === "") continue;
    if (agendaOf(text, agenda) === null) break;
    start = index;
  }
  return start;
}

/**
 * What a line says of itself with those around it: who stands alone on a line is a speaker where words follow, and where
 * nobody's sentence goes through it.
 * @param said whether the words before it end as a sentence does; null where there are none
 */
export function markAt(
  source: readonly SourceLine[],
  index: number,
  isName: (key: string) => boolean,
  said: { isEnded: boolean } | null,
): Mark {
  const { text = "" } = source[index] ?? {};
  const mark = markOf(text, isName);
  const line = plainLine(text);
  const isPost = mark.kind === "maybe" && mark.from === 0 && mark.to === line.length && looksLikeSomebody(line);
  if (!(mark.kind === "speaker" && mark.isAlone) && !isPost) return mark;
  const next = nextWords(source, index);
  const isWithin =
    said !== null &&
    !said.isEnded &&
    /^(?:から|より|の|が|は|を|に|と|も|へ|で|や|、|です|でした|だ|さん|様|氏)/.test(next);
  const { from, to, saidFrom } = mark as Extract<Mark, { kind: "speaker" }>;
  if (isWithin) return { kind: "maybe", from, to, saidFrom };
  // A post nobody here is known by speaks where a sentence follows it; else it may be of a list.
  const isSure =
    (mark.kind === "speaker" && !mark.needsWords) ||
    (isSentence(next) && !/不明|不詳/.test(line) && (said?.isEnded ?? true));
  return isSure ? { kind: "speaker", from, to, saidFrom } : { kind: "maybe", from, to, saidFrom };
}

function nextWords(source: readonly SourceLine[], index: number): string {
  for (let next = index + 1; next < Math.min(source.length, index + 6); next += 1) {
    const line = plainLine(source[next]?.text.slice(0, 400) ?? "");
    if (line !== "") return line;
  }
  return "";
}

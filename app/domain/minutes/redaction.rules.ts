import { diffArrays } from "diff";
import { graphemesOf } from "../../shared/text.ts";

/** Words of a statement kept from the public: from and to count UTF-16 units, the end not included. */
export type Span = { from: number; to: number };
type Grounded = Span & { ground: string };

/** What stands where something was: the same for one letter and for a page. `ground` is in words. */
export const redactedMark = (ground: string): string => `【非公開】（${ground}）`;

/** Every place of `words` in a text, none over another, each to the end of its last letter as a reader sees it. */
export function spansOf(text: string, words: string): Span[] {
  const spans: Span[] = [];
  if (words === "") return spans;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, spans.at(-1)?.to)) {
    spans.push({ from: at, to: at + words.length + tailAt(text, at + words.length) });
  }
  return spans;
}

/** The length of what belongs to the letter before: variation selectors and other marks. */
const tailAt = (text: string, at: number): number => /^\p{M}*/u.exec(text.slice(at))?.[0].length ?? 0;

export type Piece = { text: string; ground: string | null };

/** A text cut where its spans begin and end. Spans that touch, or have only spaces between, are one. */
export function piecesOf(text: string, spans: readonly Grounded[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const span of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const from = Math.max(span.from, at);
    const to = Math.min(span.to, text.length);
    const last = pieces.at(-1);
    const between = text.slice(at, from);
    if (last?.ground === span.ground && between.trim() === "") last.text += text.slice(at, Math.max(to, at));
    else if (to > from) {
      if (between) pieces.push({ text: between, ground: null });
      pieces.push({ text: text.slice(from, to), ground: span.ground });
    }
    at = Math.max(at, to);
  }
  return at < text.length ? [...pieces, { text: text.slice(at), ground: null }] : pieces;
}

/** What the public reads of a text: each span as its mark, in the words of its ground. */
export const publicText = (text: string, spans: readonly Grounded[], inWords: (ground: string) => string): string =>
  piecesOf(text, spans)
    .map((piece) => (piece.ground === null ? piece.text : redactedMark(inWords(piece.ground))))
    .join("");

/** What names, numbers and addresses are written with: typed on at the edge of a span, it belongs to it. */
const nameLike = /[\p{Script=Han}々ヶヵ\p{Script=Katakana}ー\p{L}\p{N}@._-]/u;
const particle = /\p{Script=Hiragana}/u;

function grown({ from, to }: Span, text: string, isNew: (at: number) => boolean): Span {
  const goesOn = (at: number) => {
    const sign = text[at] ?? "";
    return isNew(at) && !particle.test(sign) && (nameLike.test(sign) || /[\uD800-\uDFFF]/.test(sign));
  };
  let [first, last] = [from, to];
  while (first > 0 && goesOn(first - 1)) first -= 1;
  while (last < text.length && goesOn(last)) last += 1;
  return { from: first, to: last };
}

/** Beyond this many changed letters the two texts are compared by their ends alone. */
const mostEdits = 2000;

/**
 * Where spans are after a text was edited: on the letters they were on, with whatever was written into them or in
 * place of their ends. A span nothing is left of is gone (null). Rather too much is kept from the public than too
 * little: of what cannot be told apart, all.
 */
export function movedSpans(spans: readonly Span[], before: string, after: string): (Span | null)[] {
  const edits = editsBetween(before, after);
  return spans.map(({ from, to }) => {
    const kept: Span[] = [];
    for (const edit of edits) {
      const isTouched = edit.from < to && edit.to > from;
      if (!isTouched && !(edit.from === edit.to && edit.from > from && edit.from < to)) continue;
      kept.push(
        edit.isKept
          ? { from: edit.at + Math.max(from - edit.from, 0), to: edit.at + Math.min(to, edit.to) - edit.from }
          : { from: edit.at, to: edit.at + edit.length },
      );
    }
    const first = Math.min(...kept.map((part) => part.from));
    const last = Math.max(...kept.map((part) => part.to));
    if (last <= first) return null;
    const isNew = (at: number) => edits.some((edit) => !edit.isKept && edit.at <= at && at < edit.at + edit.length);
    return grown({ from: first, to: last }, after, isNew);
  });
}

const covers = (spans: readonly Span[], { from, to }: Span): boolean =>
  spans.some((span) => span.from <= from && span.to >= to);

/** Words that were nowhere to be read before an edit and stand open after it: cut from a span and put elsewhere. */
export function reopenedSpans(spans: readonly Grounded[], before: string, moved: readonly Span[], after: string) {
  const found = new Map<string, Grounded>();
  for (const { from, to, ground } of spans) {
    const words = before.slice(from, to);
    if (!spansOf(before, words).every((place) => covers(spans, place))) continue;
    for (const place of spansOf(after, words))
      if (!covers(moved, place)) found.set(`${place.from}-${place.to}`, { ...place, ground });
  }
  return [...found.values()];
}

/** A run of the old text [from, to), and `length` of the new at `at` that stands for it. */
type Edit = Span & { at: number; length: number; isKept: boolean };

function editsBetween(before: string, after: string): Edit[] {
  const changes = diffArrays(graphemesOf(before), graphemesOf(after), { maxEditLength: mostEdits });
  const runs = changes ?? endsAlone(before, after);
  const edits: Edit[] = [];
  let old = 0;
  let now = 0;
  for (const { value, added, removed } of runs) {
    const length = value.join("").length;
    const last = edits.at(-1);
    if (!added && !removed) edits.push({ from: old, to: old + length, at: now, length, isKept: true });
    else if (last && !last.isKept) {
      last.to += removed ? length : 0;
      last.length += added ? length : 0;
    } else {
      edits.push({ from: old, to: old + (removed ? length : 0), at: now, length: added ? length : 0, isKept: false });
    }
    old += added ? 0 : length;
    now += removed ? 0 : length;
  }
  return edits;
}

/** The same beginning and the same end; all between is one change. */
function endsAlone(before: string, after: string) {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const run = (text: string, kind: { added: boolean; removed: boolean }) => ({ value: [text], ...kind });
  return [
    run(before.slice(0, head), { added: false, removed: false }),
    run(before.slice(head, before.length - tail), { added: false, removed: true }),
    run(after.slice(head, after.length - tail), { added: true, removed: false }),
    run(before.slice(before.length - tail), { added: false, removed: false }),
  ];
}

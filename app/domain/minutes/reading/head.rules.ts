/** The head of written minutes: what stands before the first words, in fields, as forms of wards have them. */
import { nfkc } from "../../../shared/normal-forms.ts";
import { bodyLabel, labels } from "./head-labels.ts";
import { isSentence } from "./headings.rules.ts";
import { markOf } from "./notation.rules.ts";
import { plainLine, rawTail, type SourceLine } from "./source-lines.ts";

export type FieldName = "title" | "when" | "venue" | "present" | "absent" | "observers" | "agenda" | "reason" | "other";

/** A line of the head without the name of its field and its own number: folded, and as written. `index`: of the source. */
export type FieldLine = { index: number; words: string; raw: string; numbering: string };
export type Field = { name: FieldName; label: string; lines: FieldLine[] };

/**
 * `end`: index of the first line after it; nothing before it was said by anybody. `titles`: what stands above the first
 * field, folded.
 */
export type Head = { end: number; fields: Field[]; titles: string[] };

const numberedBy =
  /^(?:\(?\d{1,2}\)?[\s.、)]+|[①-⑳]\s*|\([一二三四五六七八九十]{1,3}\)\s*|[一二三四五六七八九十]{1,3}[\s.、]+|[〇○◯●■□◆◇・]\s*)/;

function parted(text: string): { words: string; numbering: string } {
  const line = nfkc(text).trim();
  const numbering = numberedBy.exec(line)?.[0] ?? "";
  return { words: line.slice(numbering.length), numbering: numbering.trim() };
}

/** The field a line begins, with the value that stands behind its name. */
function fieldAt(words: string): { name: FieldName; label: string; value: string } | null {
  // [出席者] and 【出席者】 are its name as well.
  const [, inside, rest = ""] =
    /^[[【<〈(]([^\])】>〉)]{2,16})[\])】>〉)][\s:]*(.*)$/.exec(words.slice(0, longestLine)) ?? [];
  if (inside && labels.some(([, label]) => label.exec(inside)?.[0].length === inside.length)) {
    const found = fieldAt(inside);
    return found && !isSpoken(found.label, rest) ? { ...found, value: rest } : null;
  }
  for (const [name, label] of labels) {
    const [all, word = ""] = label.exec(words) ?? [];
    // 「議題(1)」 is one of the items, and not the name of their list.
    if (all === undefined || (name === "agenda" && /^\(?\d/.test(words.slice(word.length)))) continue;
    const value = words.slice(all.length).replace(/^[\s:]+/, "");
    // 「事務局：それでは、始めます。」 is somebody speaking.
    if (isSpoken(word, value)) return null;
    return { name, label: word.replace(/\s/g, ""), value };
  }
  return null;
}

const longestLine = 1_000;

/** The words as they were written, which end the line; of one too long to be looked at whole, its beginning. */
const tailOf = (text: string, words: string): string =>
  text.length > longestLine ? text.slice(0, longestLine).trim() : rawTail(text, words.length);

/** Those that may stand before words of their own: as a field they have names and numbers behind them. */
const speaking =
  /^(?:事務局|委員|説明員|参与|アドバイザー|オブザーバー|理事者|当局|市側|関係課|関係局課|司会|進行|傍聴者|傍聴人|職員|担当課|所管課)$/;
const isSpoken = (label: string, value: string): boolean => speaking.test(label) && isSentence(value);

/** Names, posts and counts: what stands in a list of people and is nobody's words. */
const isOfList = (line: string): boolean => line.length <= 200 && !isSentence(line);

/**
 * Where the head ends: at the words somebody speaks, or after the name of what was said. A line of the head is a field,
 * its value, or a title; a sentence under no field that takes sentences is none.
 */
export function headOf(
  source: readonly SourceLine[],
  isName: (key: string) => boolean,
  isDecided: (number: number) => boolean,
): Head {
  const fields: Field[] = [];
  const titles: string[] = [];
  let open: Field | null = null;
  for (const [index, { text, number }] of source.entries()) {
    const line = plainLine(text.length > longestLine ? text.slice(0, longestLine) : text);
    if (line === "") continue;
    if (isDecided(number)) return { end: index, fields, titles };
    const { words, numbering } = parted(line);
    // 会議録 above all fields is the title of all.
    if (fields.length > 0 && bodyLabel.test(words) && !continuesItems(open, words, numbering))
      return { end: index + 1, fields, titles };
    const own: ReturnType<typeof fieldAt> = continuesItems(open, words, numbering) ? null : fieldAt(words);
    // 「(委員)」 above a sentence is somebody speaking, too.
    const isSomebody =
      own?.value === "" &&
      speaking.test(own.label) &&
      (isSentence(nextLine(source, index)) || (open === null && /^[○〇◯◎◆(【<〈[]/.test(line)));
    if (own && !isSomebody) {
      // 「委員」 heads a part of a list of people, or the list itself.
      if (own.label === "委員" && (open?.name === "present" || open?.name === "absent")) {
        open.lines.push({ index, words: own.value, raw: tailOf(text, own.value), numbering });
        continue;
      }
      open = { name: own.label === "委員" ? "present" : own.name, label: own.label, lines: [] };
      fields.push(open);
      if (own.value !== "") {
        const value = own.name === "agenda" ? parted(own.value) : { words: own.value, numbering: "" };
        open.lines.push({ index, ...value, raw: tailOf(text, value.words) });
      }
      continue;
    }
    if (begins(source, index, isName, open)) return { end: fields.length > 0 ? index : 0, fields, titles };
    if (open) open.lines.push({ index, words, raw: tailOf(text, words), numbering });
    else titles.push(text.trim());
  }
  return { end: fields.length > 0 ? source.length : 0, fields, titles };
}

/** 「(2) その他」 is an item where the one before it was (1), and no field of the form. */
function continuesItems(open: Field | null, words: string, numbering: string): boolean {
  if (open?.name !== "agenda" || numbering === "" || !/^(?:その他|意見交換|質疑応答)/.test(words)) return false;
  const last = open.lines.findLast((line) => line.numbering !== "")?.numbering;
  if (last === undefined) return false;
  const shape = (one: string) => one.replace(/\d+|[①-⑳]|[一二三四五六七八九十]+/, "1");
  const count = (one: string) => Number(/\d+/.exec(nfkc(one))?.[0] ?? Number.NaN);
  return shape(last) === shape(numbering) && !(count(numbering) !== count(last) + 1);
}

/** Whether somebody begins to speak on a line of the head, or there is a sentence nobody expects there. */
function begins(
  source: readonly SourceLine[],
  index: number,
  isName: (key: string) => boolean,
  open: Field | null,
): boolean {
  const { text = "" } = source[index] ?? {};
  const line = plainLine(text);
  const mark = markOf(text, isName);
  const isOfPeople = open !== null && ["present", "absent", "observers"].includes(open.name);
  if (mark.kind === "speaker" || mark.kind === "maybe") {
    const said = line.slice(mark.saidFrom);
    if (said !== "" && open === null && mark.kind === "speaker" && /^[○〇◯◎◆【<〈]/.test(line)) return true;
    if (said !== "") return isSentence(said) && !/^.{0,12}[:]?\s*(?:\d+\s*[名人]|なし|無し)[。]?$/.test(line);
    // Names stand below each other in a list; before words there is one.
    const next = nextLine(source, index);
    return !(isOfPeople || open?.name === "other") || (isSentence(next) && !(isOfPeople && isTold(next)));
  }
  if (mark.kind === "stage") return false;
  return isSentence(line) && !takesSentences(open) && !(isOfPeople && isTold(line)) && !isOfList(line);
}

/** 「以上7名が出席した。」 tells of a list. */
const isTold = (line: string): boolean => /(?:出席|欠席|傍聴|参加|敬称)/.test(line) && line.length <= 60;

const takesSentences = (open: Field | null): boolean =>
  open !== null && (open.name === "reason" || open.name === "other");

function nextLine(source: readonly SourceLine[], index: number): string {
  for (const { text } of source.slice(index + 1, index + 6)) {
    const line = plainLine(text.slice(0, longestLine));
    if (line !== "") return line;
  }
  return "";
}

import { Parser } from "htmlparser2";
import type { Numbering } from "./numbering.ts";
import type { DocxWords } from "./read-docx.ts";
import { isOn, type ListPlace, type Styles } from "./styles.ts";

type Around = { numbering: Numbering; styles: Styles; notes: ReadonlyMap<string, string> };

/** What stands in these is no word of the document: what was deleted or moved away, readings, instructions, the older of two pictures of the same. */
const left = new Set([
  "w:del",
  "w:moveFrom",
  "w:rt",
  "w:delText",
  "w:delInstrText",
  "mc:Fallback",
  "w:sdtPr",
  "w:comment",
  "w:tblPrChange",
  "w:rPrChange",
  "w:pPrChange",
  "w:sectPrChange",
]);
const tracked = new Set(["w:del", "w:ins", "w:moveFrom", "w:moveTo"]);

/** A paragraph being read. Those in a text box stand within another one. */
type Paragraph = { text: string; list: ListPlace | null; isJoined: boolean; boxes: string[] };
/** A cell holds lines of its own until its row ends. */
type Row = { cells: string[][]; open: boolean };

/** Part of a Word file that has paragraphs: its lines, lists numbered, cells of a row beside each other, notes where they are referred to. */
export function wordsOfBody(xml: string, { numbering, styles, notes }: Around): DocxWords {
  const lines: string[] = [];
  const rows: Row[] = [];
  const paragraphs: Paragraph[] = [];
  let [isTracked, hasHidden] = [false, false];
  /** How deep in something that is left out, and in what belongs to a paragraph's or a run's looks. */
  let away = 0;
  const inside: string[] = [];
  let isHiddenRun = false;
  let isText = false;
  let noteCount = 0;
  let instruction: string | null = null;

  const out = (written: string[]) => {
    const row = rows.at(-1);
    if (row?.open) row.cells.at(-1)?.push(...written);
    else lines.push(...written);
  };
  const write = (text: string) => {
    const paragraph = paragraphs.at(-1);
    if (away > 0 || !paragraph) return;
    if (isHiddenRun) hasHidden ||= text.trim() !== "";
    else paragraph.text += text;
  };
  const isIn = (name: string): boolean => inside.includes(name);

  const open = (name: string, attributes: Record<string, string>) => {
    inside.push(name);
    if (left.has(name)) away += 1;
    // The mark of a paragraph itself, or a run within one.
    if (tracked.has(name)) isTracked = true;
    const paragraph = paragraphs.at(-1);
    const value = attributes["w:val"];
    if (name === "w:p") paragraphs.push({ text: "", list: null, isJoined: false, boxes: [] });
    else if (name === "w:tr") rows.push({ cells: [], open: true });
    else if (name === "w:tc") rows.at(-1)?.cells.push([]);
    else if (name === "w:del" && paragraph && isIn("w:pPr")) paragraph.isJoined = true;
    else if (name === "w:pStyle" && paragraph) paragraph.list ??= styles.lists.get(value ?? "") ?? null;
    else if (name === "w:numId" && paragraph && away === 0)
      paragraph.list = { list: value ?? "", level: paragraph.list?.level ?? 0 };
    else if (name === "w:ilvl" && paragraph && away === 0)
      paragraph.list = { list: paragraph.list?.list ?? "", level: Number(value ?? 0) };
    else if (name === "w:r") isHiddenRun = false;
    else if (name === "w:vanish" && isIn("w:r") && isOn(value)) isHiddenRun = true;
    else if (name === "w:rStyle" && isIn("w:r") && styles.hidden.has(value ?? "")) isHiddenRun = true;
    else if (name === "w:t" || name === "m:t") isText = true;
    else if (name === "w:instrText") instruction ??= "";
    else if (name === "w:tab" && isIn("w:r")) write("\t");
    else if ((name === "w:br" || name === "w:cr") && isIn("w:r")) write("\n");
    else if (name === "w:noBreakHyphen") write("-");
    else if (name === "w:footnoteReference" || name === "w:endnoteReference") noteAt(name, attributes["w:id"] ?? "");
    else if (name === "w:fldChar" && attributes["w:fldCharType"] === "begin") instruction = "";
    else if (name === "w:fldChar" && instruction !== null) {
      write(baseIn(instruction));
      instruction = null;
    }
  };
  const noteAt = (name: string, id: string) => {
    const note = notes.get(`${name.slice(2, -"Reference".length)} ${id}`);
    const paragraph = paragraphs.at(-1);
    if (note === undefined || away > 0 || !paragraph) return;
    noteCount += 1;
    write(`（注${noteCount}）`);
    // A note is nobody's words: it stands below the paragraph, in brackets of its own.
    paragraph.boxes.push(`〔注${noteCount}　${note}〕`);
  };
  const close = (name: string) => {
    inside.pop();
    if (left.has(name)) away -= 1;
    if (name === "w:t" || name === "m:t") isText = false;
    if (name === "w:r") isHiddenRun = false;
    if (name === "w:p") endParagraph();
    if (name === "w:tr") endRow();
  };
  let carried = "";
  const endParagraph = () => {
    const paragraph = paragraphs.pop();
    if (!paragraph || away > 0) return;
    const { list, text, isJoined, boxes } = paragraph;
    const number =
      list && list.list !== "" && list.list !== "0" && text !== "" ? numbering.of(list.list, list.level) : "";
    const whole = `${carried}${number === "" ? "" : `${number}　`}${text}`;
    const host = paragraphs.at(-1);
    // In a text box: below the paragraph it hangs on.
    if (host) return void host.boxes.push(...whole.split("\n"));
    carried = isJoined ? whole : "";
    if (!isJoined) out([...whole.split("\n"), ...boxes]);
  };
  const endRow = () => {
    const row = rows.pop();
    if (!row || away > 0) return;
    row.open = false;
    const cells = row.cells.map((cell) => cell.filter((line) => line.trim() !== ""));
    const last = cells.length - 1;
    // Name and words stand beside each other; cells of several lines below.
    const isSide = cells.slice(0, last).every((cell) => cell.length <= 1);
    if (!isSide) return out(cells.flat());
    const [first = "", ...more] = cells[last] ?? [];
    out([[...cells.slice(0, last).map(([line = ""]) => line), first].join("\t"), ...more]);
  };
  const parser = new Parser(
    {
      onopentag: open,
      onclosetag: close,
      ontext: (text) => {
        if (isText) write(text);
        else if (instruction !== null && inside.at(-1) === "w:instrText" && away === 0 && instruction.length < 4_000)
          instruction += text;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  if (carried !== "") out(carried.split("\n"));
  return { text: lines.join("\n"), isTracked, hasHidden };
}

/** Some programs write a word with its reading as an instruction: EQ \o\ad(\s\up 9(reading),word). The word is what is read. */
function baseIn(instruction: string): string {
  if (!/^\s*EQ\s/i.test(instruction)) return "";
  const [, base = ""] = /\\up\s*\d{1,4}\s*\([^()]{0,100}\)\s*,\s*([^()]{0,100})\)/i.exec(instruction) ?? [];
  return base;
}

/** The notes of a part by their kind and id, each on one line; those that only draw a line are none. */
export function notesOf(xml: string, kind: "footnote" | "endnote"): [string, string][] {
  const notes: [string, string][] = [];
  let [id, text, isText]: [string | null, string, boolean] = [null, "", false];
  let away = 0;
  new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === `w:${kind}`) [id, text] = [attributes["w:type"] ? null : (attributes["w:id"] ?? null), ""];
        if (left.has(name)) away += 1;
        if (name === "w:t") isText = true;
      },
      onclosetag: (name) => {
        if (left.has(name)) away -= 1;
        if (name === "w:t") isText = false;
        if (name === "w:p" && text !== "") text += " ";
        if (name === `w:${kind}` && id !== null) notes.push([`${kind} ${id}`, text.trim()]);
      },
      ontext: (words) => {
        if (isText && away === 0 && id !== null) text += words;
      },
    },
    { xmlMode: true, decodeEntities: true },
  ).end(xml);
  return notes;
}

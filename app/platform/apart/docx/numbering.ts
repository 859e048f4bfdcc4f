/** The numbers of lists in a Word file, which stand nowhere in its text (ECMA-376 Part 1, 17.9). */
import { Parser } from "htmlparser2";

type Level = { format: string; text: string; start: number };
export type Numbering = { of: (list: string, level: number) => string };

/** Reads word/numbering.xml; each list counts on as its paragraphs come. */
export function numberingOf(xml: string): Numbering {
  const abstract = new Map<string, Level[]>();
  const lists = new Map<string, string>();
  let [inAbstract, inList, level]: [string | null, string | null, Level | null] = [null, null, null];
  new Parser(
    {
      onopentag: (name, attributes) => {
        const value = attributes["w:val"] ?? "";
        if (name === "w:abstractNum") {
          inAbstract = attributes["w:abstractNumId"] ?? "";
          abstract.set(inAbstract, []);
        } else if (name === "w:num") inList = attributes["w:numId"] ?? "";
        else if (name === "w:abstractNumId" && inList !== null) lists.set(inList, value);
        else if (name === "w:lvl" && inAbstract !== null) {
          level = { format: "decimal", text: "", start: 1 };
          const at = Number(attributes["w:ilvl"] ?? 0);
          const levels = abstract.get(inAbstract);
          if (levels && at >= 0 && at < 10) levels[at] = level;
        } else if (level !== null && name === "w:numFmt") level.format = value;
        else if (level !== null && name === "w:lvlText") level.text = value;
        else if (level !== null && name === "w:start") level.start = Number(value) || 1;
      },
      onclosetag: (name) => {
        if (name === "w:abstractNum") inAbstract = null;
        if (name === "w:num") inList = null;
        if (name === "w:lvl") level = null;
      },
    },
    { xmlMode: true },
  ).end(xml);
  const counts = new Map<string, number[]>();
  return {
    of: (list, at) => {
      const id = lists.get(list);
      const levels = (id !== undefined && abstract.get(id)) || [];
      const own = levels[at];
      if (id === undefined || !own) return "";
      const counted = counts.get(id) ?? [];
      counts.set(id, counted);
      counted[at] = (counted[at] ?? own.start - 1) + 1;
      counted.length = at + 1;
      if (own.format === "bullet") return "・";
      if (own.format === "none") return "";
      return own.text.slice(0, 40).replace(/%([1-9])/g, (_, digit: string) => {
        const place = Number(digit) - 1;
        const of = levels[place];
        return of ? numeral(counted[place] ?? of.start, of.format) : "";
      });
    },
  };
}

const iroha = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
const aiueo = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
const kanji = "〇一二三四五六七八九";

/** A count in the shape a list has it in: 1, １, ①, 一, ア, a, iv. */
function numeral(count: number, format: string): string {
  if (count < 1 || count > 3_999) return String(count);
  switch (format) {
    case "decimalZero":
      return String(count).padStart(2, "0");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(count).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return count <= 20 ? String.fromCharCode(0x245f + count) : String(count);
    case "aiueo":
    case "aiueoFullWidth":
      return aiueo[(count - 1) % aiueo.length] ?? String(count);
    case "iroha":
    case "irohaFullWidth":
      return iroha[(count - 1) % iroha.length] ?? String(count);
    case "japaneseCounting":
    case "ideographDigital":
    case "chineseCounting":
      return inKanji(count);
    case "lowerLetter":
      return String.fromCharCode(0x61 + ((count - 1) % 26));
    case "upperLetter":
      return String.fromCharCode(0x41 + ((count - 1) % 26));
    case "lowerRoman":
      return roman(count).toLowerCase();
    case "upperRoman":
      return roman(count);
    default:
      return String(count);
  }
}

function inKanji(count: number): string {
  if (count >= 100) return [...String(count)].map((digit) => kanji[Number(digit)]).join("");
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  return `${tens > 1 ? kanji[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 ? kanji[ones] : ""}`;
}

const romans = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

function roman(count: number): string {
  let [left, written] = [count, ""];
  for (const [value, sign] of romans) for (; left >= value; left -= value) written += sign;
  return written;
}

import { type Day, isDay, longDay } from "../../shared/dates.ts";
import { toHalfWidth } from "../../shared/text.ts";
import { basisWords } from "./councils.schema.ts";

export const rosterHeads = [
  "氏名",
  "ふりがな",
  "選出区分",
  "推薦した団体",
  "委嘱の日",
  "連絡のしかた",
  "送り先",
] as const;
export const contactWords = { mail: "メール", letter: "郵便", fax: "FAX", phone: "電話" } as const;

export type RosterRow = {
  name: string;
  kana: string;
  basis: keyof typeof basisWords;
  organisation: string;
  startsOn: Day;
  contactMeans: keyof typeof contactWords;
  contactDetail: string;
};

export type RosterError = { row: number; message: string };

const keyOf = <Key extends string>(words: Record<Key, string>, word: string): Key | null =>
  (Object.keys(words) as Key[]).find((key) => words[key] === word) ?? null;

/**
 * Members out of the cells of a file, whose first row names the columns in any order. Every fault is
 * told with its row as a spreadsheet numbers it, so that all can be mended at once.
 */
export function rosterFrom(cells: readonly string[][], term: { startsOn: Day; endsOn: Day }) {
  const [heads = [], ...body] = cells;
  const missing = ["氏名", "ふりがな", "選出区分"].filter((head) => !heads.includes(head));
  if (missing.length > 0)
    return { rows: [], errors: [{ row: 1, message: `1行目に「${missing.join("」「")}」の見出しがありません。` }] };
  const at = (row: readonly string[], head: string) => row[heads.indexOf(head)]?.trim() ?? "";
  const rows: RosterRow[] = [];
  const errors: RosterError[] = [];
  body.forEach((cellsOfRow, index) => {
    const row = index + 2;
    const say = (message: string) => errors.push({ row, message });
    const name = at(cellsOfRow, "氏名");
    const kana = at(cellsOfRow, "ふりがな");
    const basis = keyOf(basisWords, at(cellsOfRow, "選出区分"));
    const means = keyOf(contactWords, at(cellsOfRow, "連絡のしかた") || "メール");
    const startsOn = dayOf(at(cellsOfRow, "委嘱の日")) ?? (at(cellsOfRow, "委嘱の日") ? null : term.startsOn);
    if (name === "") say("氏名がありません。");
    if (!/^[\u3041-\u309fー\s\u3000]+$/.test(kana)) say("ふりがなを、ひらがなで入力してください。");
    if (!basis) say(`選出区分は「${Object.values(basisWords).join("」「")}」のどれかにしてください。`);
    if (!means) say(`連絡のしかたは「${Object.values(contactWords).join("」「")}」のどれかにしてください。`);
    if (!startsOn) say("委嘱の日は「2026-04-01」の形で入力してください。");
    else if (startsOn < term.startsOn || startsOn > term.endsOn)
      say(`委嘱の日は、期の間（${longDay(term.startsOn)}から${longDay(term.endsOn)}まで）の日にしてください。`);
    if (rows.some((one) => one.name === name && one.kana === kana)) say("同じ氏名とふりがなの行が前にあります。");
    if (!basis || !means || !startsOn) return;
    const organisation = at(cellsOfRow, "推薦した団体");
    rows.push({
      name,
      kana,
      basis,
      organisation,
      startsOn,
      contactMeans: means,
      contactDetail: at(cellsOfRow, "送り先"),
    });
  });
  if (body.length === 0) errors.push({ row: 2, message: "委員の行がありません。" });
  return { rows, errors };
}

/** 2026-04-01 or 2026/4/1, as spreadsheets write days. */
function dayOf(text: string): Day | null {
  const [, year, month = "", day = ""] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(toHalfWidth(text)) ?? [];
  const whole = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return year && isDay(whole) ? whole : null;
}

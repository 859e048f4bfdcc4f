import { z } from "zod";
import { type Day, isDay, longDay } from "../../shared/dates.ts";
import { emailAddress, line, optionalLine, reading } from "../../shared/fields.ts";
import { nfkc } from "../../shared/normal-forms.ts";
import { toHalfWidth } from "../../shared/text.ts";
import { basisWords } from "./councils.schema.ts";

export const rosterHeads = [
  "氏名",
  "ふりがな",
  "選出区分",
  "推薦した団体",
  "委嘱の日",
  "メールアドレス",
  "連絡のしかた",
  "送り先",
] as const;
export const contactWords = { mail: "メール", letter: "郵便", fax: "FAX", phone: "電話" } as const;

export type RosterRow = {
  /** As a spreadsheet numbers it. */
  row: number;
  name: string;
  kana: string;
  basis: keyof typeof basisWords;
  organisation: string;
  startsOn: Day;
  email: string | null;
  contactMeans: keyof typeof contactWords;
  contactDetail: string;
};

export type RosterError = { row: number; message: string };

const keyOf = <Key extends string>(words: Record<Key, string>, word: string): Key | null =>
  (Object.keys(words) as Key[]).find((key) => words[key] === word) ?? null;

/** The same person however the spaces and widths of a name were typed. */
export const samePerson = ({ name, kana }: { name: string; kana: string }): string =>
  nfkc(`${name}|${kana}`).replace(/\s/g, "");

const Texts = z.object({
  name: line("氏名", 40),
  kana: reading("ふりがな"),
  organisation: optionalLine("推薦した団体", 60),
  contactDetail: optionalLine("送り先", 200),
  email: emailAddress.optional(),
});

/**
 * Members out of the cells of a file, whose first row names the columns in any order. Every fault is
 * told with its row as a spreadsheet numbers it, so that all can be mended at once. Where no day is
 * given, today's, or the first of a term to come.
 */
export function rosterFrom(cells: readonly string[][], term: { startsOn: Day; endsOn: Day }, today: Day) {
  const [heads = [], ...body] = cells;
  const missing = ["氏名", "ふりがな", "選出区分"].filter((head) => !heads.includes(head));
  if (missing.length > 0)
    return { rows: [], errors: [{ row: 1, message: `1行目に「${missing.join("」「")}」の見出しがありません。` }] };
  // A spreadsheet's guard against formulas is not part of what was written.
  const at = (row: readonly string[], head: string) =>
    row[heads.indexOf(head)]?.trim().replace(/^'(?=[=+\-@＝＋－＠])/, "") ?? "";
  const rows: RosterRow[] = [];
  const errors: RosterError[] = [];
  body.forEach((cellsOfRow, index) => {
    if (cellsOfRow.every((cell) => cell.trim() === "")) return;
    const row = index + 2;
    const say = (message: string) => errors.push({ row, message });
    const texts = Texts.safeParse({
      name: at(cellsOfRow, "氏名"),
      kana: at(cellsOfRow, "ふりがな"),
      organisation: at(cellsOfRow, "推薦した団体") || undefined,
      contactDetail: at(cellsOfRow, "送り先") || undefined,
      email: at(cellsOfRow, "メールアドレス") || undefined,
    });
    for (const issue of texts.error?.issues ?? []) say(issue.message);
    const basis = keyOf(basisWords, at(cellsOfRow, "選出区分"));
    const contactMeans = keyOf(contactWords, at(cellsOfRow, "連絡のしかた") || "メール");
    const given = at(cellsOfRow, "委嘱の日");
    const startsOn = given ? dayOf(given) : today > term.startsOn ? today : term.startsOn;
    if (!basis) say(`選出区分は「${Object.values(basisWords).join("」「")}」のどれかにしてください。`);
    if (!contactMeans) say(`連絡のしかたは「${Object.values(contactWords).join("」「")}」のどれかにしてください。`);
    if (!startsOn) say("委嘱の日は「2026-04-01」の形で入力してください。");
    else if (startsOn < term.startsOn || startsOn > term.endsOn)
      say(`委嘱の日は、期の間（${longDay(term.startsOn)}から${longDay(term.endsOn)}まで）の日にしてください。`);
    if (!texts.success || !basis || !contactMeans || !startsOn) return;
    const { email = null, ...written } = texts.data;
    if (rows.some((one) => samePerson(one) === samePerson(written))) say("同じ氏名とふりがなの行が前にあります。");
    if (email && rows.some((one) => one.email === email)) say("同じメールアドレスの行が前にあります。");
    rows.push({ row, ...written, email, basis, startsOn, contactMeans });
  });
  if (rows.length + errors.length === 0) errors.push({ row: 2, message: "委員の行がありません。" });
  return { rows, errors };
}

/** 2026-04-01 or 2026/4/1, as spreadsheets write days, or 令和8年4月1日. */
function dayOf(text: string): Day | null {
  const western = toHalfWidth(text)
    .replace(/^令和(元|\d{1,2})年/, (_, year) => `${2018 + (year === "元" ? 1 : Number(year))}-`)
    .replace("月", "-")
    .replace(/日$/, "");
  const [, year, month = "", day = ""] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(western) ?? [];
  const whole = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return year && isDay(whole) ? whole : null;
}

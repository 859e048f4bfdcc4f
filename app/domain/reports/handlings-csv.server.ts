import { csvLines, toCsv } from "../../shared/csv.ts";
import { dayFromColumn, dayOf, dayToColumn, isoInTokyo } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { installation } from "../wards/installation.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { type HandlingCursor, handlings } from "./handlings.server.ts";
import { classWords, type Handling, type HandlingQuery, handlingKindWords, handlingStateWords } from "./handlings.ts";

const heads = [
  "種類",
  "番号",
  "件名・意見",
  "受付日時",
  "区分",
  "状況",
  "担当課",
  "回答期限",
  "回答",
  "理由",
  "回答日時",
  "結果",
];
const atOnce = 1000;
const demo = "実演用・実在の会議ではありません";

/** 対応表 as CSV, a thousand rows at a time, however many there are: never held whole. */
export async function* handlingsCsv(
  viewer: Viewer,
  wardSlug: string,
  query: HandlingQuery,
): AsyncGenerator<string, undefined> {
  const [ward, { isDemo }] = await Promise.all([wardBySlug(wardSlug), installation()]);
  const today = dayToColumn(dayOf(viewer.now));
  yield toCsv([...heads, ...(isDemo ? [`備考（${demo}）`] : [])], []);
  let after: HandlingCursor | null = null;
  for (;;) {
    const rows: Handling[] = await handlings(ward.id, query, today, { take: atOnce, after });
    if (rows.length === 0) return undefined;
    yield csvLines(rows.map((row) => [...cells(row), ...(isDemo ? [demo] : [])]));
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return undefined;
    after = { receivedAt: last.receivedAt, id: last.id };
  }
}

const cells = (row: Handling): (string | number | null)[] => [
  handlingKindWords[row.kind],
  row.label,
  row.title,
  isoInTokyo(row.receivedAt),
  classWords[row.className],
  handlingStateWords[row.state],
  row.office,
  row.dueOn && dayFromColumn(row.dueOn),
  row.answer,
  row.reason,
  row.answeredAt && isoInTokyo(row.answeredAt),
  row.result,
];

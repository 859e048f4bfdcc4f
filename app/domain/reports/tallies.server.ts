import { db } from "../../db/client.server.ts";
import type { Tally } from "../../db/generated/client.ts";
import { dayToColumn } from "../../shared/dates.ts";

type Kept = Pick<Tally, "wardId" | "fiscalYear" | "what" | "key" | "count">;

/** Reads kept numbers (decision 0035): of one ward or all, of one year or all. */
export const talliesOf = (where: { wardId?: string; fiscalYear?: number }): Promise<Kept[]> =>
  db.tally.findMany({ where: { ...where, count: { gt: 0 } }, orderBy: { key: "asc" } });

const ofKind = (kept: readonly Kept[], what: Kept["what"]): Kept[] => kept.filter((one) => one.what === what);

export const totalOf = (kept: readonly Kept[], what: Kept["what"]): number =>
  ofKind(kept, what).reduce((sum, { count }) => sum + count, 0);

export type AnswerCounts = Record<"received" | "answered" | "withdrawn" | "inTime" | "late", number>;

/**
 * 受付・回答済み・取下げ・期限内・期限超過. What was taken back before an answer is none of the ward's answers. What was sent as 載せない counts too; what nobody confirmed does not, since anybody
 * could send it.
 */
export function answerCounts(kept: readonly Kept[], today: Date): AnswerCounts {
  const [received, due] = [totalOf(kept, "received"), totalOf(kept, "due")];
  const withdrawn = totalOf(kept, "withdrawn");
  const late = totalOf(
    kept.filter(({ key }) => key < today.getTime() / dayMs),
    "due",
  );
  return { received, answered: received - due - withdrawn, withdrawn, inTime: due - late, late };
}

export type Medians = { fiscalYear: number; toAnswer: number | null; toResult: number | null; answered: number };

/** Days from receipt to the first answer and to the result, the middle one of each year; the newest year first. */
export const mediansOf = (kept: readonly Kept[]): Medians[] =>
  [...Map.groupBy(kept, ({ fiscalYear }) => fiscalYear)]
    .sort(([a], [b]) => b - a)
    .map(([fiscalYear, rows]) => ({
      fiscalYear,
      toAnswer: middleDays(rows, "answered_in"),
      toResult: middleDays(rows, "finished_in"),
      answered: totalOf(rows, "answered_in"),
    }));

const dayMs = dayToColumn("1970-01-02").getTime();

/** The middle number of days; of an even number of matters, halfway between the two in the middle. */
function middleDays(kept: readonly Kept[], what: "answered_in" | "finished_in"): number | null {
  const rows = ofKind(kept, what).toSorted((a, b) => a.key - b.key);
  const total = totalOf(rows, what);
  if (total === 0) return null;
  return (dayAt(rows, Math.ceil(total / 2)) + dayAt(rows, Math.floor(total / 2) + 1)) / 2;
}

/** The days of the nth of them, counted from one. */
function dayAt(rows: readonly Kept[], nth: number): number {
  let passed = 0;
  for (const { key, count } of rows) {
    passed += count;
    if (passed >= nth) return key;
  }
  return Number.NaN;
}

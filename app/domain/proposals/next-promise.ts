import { type Day, dayFromColumn } from "../../shared/dates.ts";

type Row = {
  publishedAt: Date | null;
  heldAt: Date | null;
  wardOnlyAt: Date | null;
  officeDueOn: Date | null;
  publishBy: Date;
  officeBy: Date;
  answerBy: Date;
  answeredAt: Date | null;
  nextReportOn: Date | null;
  endedAt: Date | null;
  office: { name: string } | null;
};

export type NextPromise = { by: Day; sentence: string };

/** 次に起こること: the next thing the ward promised its writer, by when; null once all is done or nothing is dated. */
export function nextPromise(row: Row): NextPromise | null {
  if (row.endedAt) return null;
  const by = (column: Date, sentence: string): NextPromise => ({ by: dayFromColumn(column), sentence });
  const who = row.office?.name ?? "担当課";
  if (row.answeredAt) return row.nextReportOn ? by(row.nextReportOn, `${who}が取組状況を報告します。`) : null;
  if (!row.publishedAt && !row.heldAt && !row.wardOnlyAt) return by(row.publishBy, "掲載するかをお知らせします。");
  if (!row.office) return by(row.officeBy, "担当課をお知らせします。");
  return by(row.officeDueOn ?? row.answerBy, `${who}が回答します。`);
}

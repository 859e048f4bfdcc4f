import { type Day, dayFromColumn } from "../../shared/dates.ts";

type Report = {
  commentsUntil: Date | null;
  chapters: { title: string; words: string }[];
  opinions: { answer: string | null }[];
};

/** What is not finished about a report, in the words of the page on which it is handed over. */
export function unfinished(report: Report, termEndsOn: Date, today: Day): string[] {
  const empty = report.chapters.filter(({ words }) => words === "").map(({ title }) => `「${title}」`);
  const unanswered = report.opinions.filter(({ answer }) => !answer).length;
  return [
    ...(empty.length > 0
      ? [`まだ書かれていない章があります（${empty.join("、")}）。載せるときは、章ごと除きます。`]
      : []),
    ...(unanswered > 0 ? [`扱いを書いていない委員の意見が${unanswered}件あります。`] : []),
    ...(report.commentsUntil && dayFromColumn(report.commentsUntil) >= today
      ? ["委員に意見を求めている期限が、まだ来ていません。"]
      : []),
    ...(dayFromColumn(termEndsOn) > today ? ["この期は、まだ終わっていません。"] : []),
  ];
}

import { db } from "../../db/client.server.ts";
import { dayFromColumn, longDay } from "../../shared/dates.ts";
import type { NoticeRow } from "./compose-letter.server.ts";
import type { LetterParts } from "./letter.ts";
import { urlOf, withSignature } from "./signed-letter.ts";

/** Members are asked what they think of the draft of their term's 報告書. */
export async function reportLetter(notice: NoticeRow): Promise<LetterParts | null> {
  const report = await db.termReport.findFirst({
    where: { id: notice.subjectId ?? "", handedOverAt: null },
    include: { term: { select: { ordinal: true } } },
  });
  if (!report?.commentsUntil) return null;
  return withSignature(notice, {
    subject: "報告書（案）への意見をお寄せください",
    paragraphs: [
      `「${report.title}」の案ができました。${longDay(dayFromColumn(report.commentsUntil))}までに、意見をお寄せください。`,
    ],
    link: { label: "報告書（案）を読む", url: urlOf(notice, `council/terms/${report.term.ordinal}/report/draft`) },
  });
}

import { db } from "../../db/client.server.ts";
import { dayFromColumn, longDay } from "../../shared/dates.ts";
import { appealSubjectWords, appealUntil } from "../appeals/appeals.rules.ts";
import { postingRuleWords } from "../comments/comments.schema.ts";
import type { NoticeKind } from "../notices/notice.kinds.ts";
import type { NoticeRow } from "./compose-letter.server.ts";
import type { LetterParts } from "./letter.ts";
import { urlOf, withSignature } from "./signed-letter.ts";

const proposalFields = { select: { fiscalYear: true, number: true, title: true, publishedAt: true } } as const;

/** What the ward did about somebody's opinion, to whoever wrote it. */
export async function commentLetter(notice: NoticeRow, kind: NoticeKind): Promise<LetterParts | null> {
  if (kind === "comment-answered") return answeredLetter(notice);
  const hiding = await db.hiding.findFirst({
    where: { id: notice.subjectId ?? "" },
    include: { comment: { include: { proposal: proposalFields } } },
  });
  if (!hiding) return null;
  const { comment } = hiding;
  const key = `${comment.proposal.fiscalYear}-${comment.proposal.number}`;
  const name = nameOf(comment.proposal);
  if (kind === "comment-restored") {
    return withSignature(notice, {
      subject: "あなたの意見を元に戻しました",
      paragraphs: [`${name}へのあなたの意見を、元に戻しました。`, `理由: ${hiding.restoreReason ?? ""}`],
      ...(comment.proposal.publishedAt
        ? { link: { label: "意見を開く", url: urlOf(notice, `proposals/${key}/comments/${comment.id}`) } }
        : {}),
    });
  }
  // Already back again: there is nothing to tell any more.
  if (hiding.restoredAt) return null;
  return withSignature(notice, {
    subject: "あなたの意見を見えなくしました",
    paragraphs: [
      `${name}へのあなたの意見を、投稿のきまりにより見えなくしました。`,
      `当てはまるきまり: ${postingRuleWords[hiding.rule]}\n理由: ${hiding.reason}`,
      `納得できないときは、${longDay(appealUntil(hiding.hiddenAt))}まで、見直しを申し出られます。初めに決めた人とは別の職員が見直します。`,
    ],
    link: { label: "見直しを申し出る", url: urlOf(notice, `proposals/${key}/comments/${comment.id}/appeal`) },
  });
}

/** What became of a report, to whoever made it: never in words that are hidden. */
export async function reportedLetter(notice: NoticeRow): Promise<LetterParts | null> {
  const report = await db.commentReport.findFirst({
    where: { id: notice.subjectId ?? "", settledAt: { not: null } },
    include: { comment: { include: { proposal: proposalFields } } },
  });
  if (!report) return null;
  const name = nameOf(report.comment.proposal);
  return withSignature(notice, {
    subject: "通報していただいた意見を確かめました",
    paragraphs: [
      report.comment.withdrawnAt
        ? `${name}への意見について、通報をいただき、ありがとうございました。その意見は、書いた人が取り下げました。`
        : report.keepReason === null
          ? `${name}への意見について、通報をいただき、ありがとうございました。事務局が確かめ、投稿のきまりにより見えなくしました。`
          : `${name}への意見について、通報をいただき、ありがとうございました。事務局が確かめ、そのままにしました。\n理由: ${report.keepReason}`,
    ],
  });
}

/** A proposal that has left the site is not named to others than its writer. */
const nameOf = ({ title, publishedAt }: { title: string; publishedAt: Date | null }): string =>
  publishedAt ? `提案「${title}」` : "掲載を終えた提案";

async function answeredLetter(notice: NoticeRow): Promise<LetterParts | null> {
  const reply = await db.comment.findFirst({
    where: { id: notice.subjectId ?? "", hiddenAt: null, proposal: { publishedAt: { not: null } } },
    include: { proposal: proposalFields },
  });
  if (!reply) return null;
  const key = `${reply.proposal.fiscalYear}-${reply.proposal.number}`;
  return withSignature(notice, {
    subject: "あなたの意見に、区からの返信があります",
    paragraphs: [`提案「${reply.proposal.title}」へのあなたの意見に、${reply.displayName}が返信しました。`, reply.text],
    link: { label: "返信を開く", url: urlOf(notice, `proposals/${key}/comments/${reply.id}`) },
  });
}

/** How an appeal ended, to whoever made it, with what comes next. */
export async function appealLetter(notice: NoticeRow): Promise<LetterParts | null> {
  const appeal = await db.appeal.findFirst({
    where: { id: notice.subjectId ?? "", decidedAt: { not: null } },
    include: { proposal: { select: { ...proposalFields.select, officeDueOn: true, publishBy: true } } },
  });
  if (!appeal) return null;
  const { proposal, subject, isGranted } = appeal;
  const key = `${proposal.fiscalYear}-${proposal.number}`;
  // Who appealed against the hiding of an opinion need not be the proposer.
  const name = subject === "comment" ? nameOf(proposal) : `提案「${proposal.title}」`;
  const kept = `${name}について申し出られた、${appealSubjectWords[subject]}の見直しを、初めに決めた人とは別の職員が行い、初めの決定のとおりとしました。`;
  const granted = {
    comment: `${name}への意見を見えなくしたことを、初めに決めた人とは別の職員が見直し、元に戻しました。`,
    publication: `${name}を掲載しないことを、初めに決めた人とは別の職員が見直しました。${longDay(dayFromColumn(proposal.publishBy))}までに、掲載するかを改めてお知らせします。`,
    answer: `${name}への区の回答を、初めに決めた人とは別の職員が見直しました。${proposal.officeDueOn ? longDay(dayFromColumn(proposal.officeDueOn)) : ""}までに、改めて回答します。`,
  };
  const isNamed = subject !== "comment" || proposal.publishedAt !== null;
  return withSignature(notice, {
    subject: "見直しの結果をお知らせします",
    paragraphs: [isGranted ? granted[subject] : kept, `理由: ${appeal.reason ?? ""}`],
    ...(isNamed ? { link: { label: "提案のページを開く", url: urlOf(notice, `proposals/${key}`) } } : {}),
  });
}

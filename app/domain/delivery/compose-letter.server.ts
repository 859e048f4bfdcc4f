import { db } from "../../db/client.server.ts";
import { publicOrigin } from "../../platform/env.server.ts";
import type { ApprovalSubject } from "../approvals/approvals.rules.ts";
import { subjectWords } from "../approvals/approvals.schema.ts";
import { namedRequests } from "../approvals/named-requests.server.ts";
import type { NoticeKind } from "../notices/notice.kinds.ts";
import { callLetter } from "./call-letter.server.ts";
import { clocksLetter } from "./clocks-letter.server.ts";
import { appealLetter, commentLetter, reportedLetter } from "./comment-letter.server.ts";
import { draftLetter } from "./draft-letter.server.ts";
import { helpLetter } from "./help-letter.server.ts";
import { inquiryLetter } from "./inquiry-letter.server.ts";
import type { LetterParts } from "./letter.ts";
import { newsLetter } from "./news-letter.server.ts";
import { observerConfirmLetter, observerLetter } from "./observer-letter.server.ts";
import { opinionLetter } from "./opinion-letter.server.ts";
import { proposalLetter } from "./proposal-letter.server.ts";
import { reportLetter } from "./report-letter.server.ts";
import { secretLetter } from "./secret-letter.server.ts";
import { sessionLetter } from "./session-letter.server.ts";
import { urlOf, withSignature } from "./signed-letter.ts";

export type NoticeRow = NonNullable<Awaited<ReturnType<typeof loadNotice>>>;

export function loadNotice(id: string) {
  return db.notice.findFirst({ where: { id }, include: { ward: true, account: true, office: true } });
}

/** The letter of a notice, from what the record says now. Null when there is nothing to tell any more. */
export async function composeLetter(notice: NoticeRow, now: Date): Promise<LetterParts | null> {
  const kind = notice.kind as NoticeKind;
  const secret = await secretLetter(notice, kind, now);
  if (secret !== undefined) return secret;
  if (kind === "help-replied" || kind === "help-passed-on") return helpLetter(notice, kind);
  if (kind.startsWith("comment-")) return commentLetter(notice, kind);
  if (kind === "draft-invited") return draftLetter(notice);
  if (kind === "report-settled") return reportedLetter(notice);
  if (kind === "appeal-decided") return appealLetter(notice);
  if (kind === "news") return newsLetter(notice, now);
  if (kind === "call-applied" || kind === "call-result") return callLetter(notice, kind);
  if (kind === "opinion-answered") return opinionLetter(notice);
  if (kind === "observer-confirm") return observerConfirmLetter(notice);
  if (kind === "observer-told") return observerLetter(notice);
  if (kind === "report-opinions") return reportLetter(notice);
  if (kind === "minutes-due") return clocksLetter(notice, now);
  if (kind.startsWith("session-") || kind === "minutes-confirmation") return sessionLetter(notice, kind, now);
  if (kind === "inquiry-asked" || kind === "inquiry-reminded") return inquiryLetter(notice, kind);
  if (kind === "approval-requested") {
    return withSignature(notice, {
      subject: "決裁の依頼が届いています",
      paragraphs: ["事務局から決裁の依頼が届いています。内容を確かめ、決裁するか戻すかを選んでください。"],
      link: { label: "決裁待ちを開く", url: urlOf(notice, "desk/approvals") },
    });
  }
  if (kind === "approval-given" || kind === "approval-returned") return answeredApproval(notice, kind);
  if (kind === "grant-ending") {
    return withSignature(notice, {
      subject: "権限の期限が近づいています",
      paragraphs: ["区民会議の権限が、まもなく終わります。続けて使う場合は、市の管理者か課長に更新を頼んでください。"],
    });
  }
  return proposalLetter(notice, kind);
}

async function answeredApproval(notice: NoticeRow, kind: NoticeKind): Promise<LetterParts | null> {
  const request = await db.approvalRequest.findFirst({ where: { id: notice.subjectId ?? "" } });
  if (!request || !notice.ward) return null;
  const subject = request.subject as ApprovalSubject;
  const [named] = await namedRequests([{ ...request, subject }], notice.ward.slug);
  if (!named) return null;
  const [what, url] = [`${named.name}（${subjectWords[subject]}）`, `${publicOrigin()}${named.href}`];
  return withSignature(
    notice,
    kind === "approval-given"
      ? {
          subject: `決裁が済みました ${what}`,
          paragraphs: [`${what}の決裁が済みました。次の画面から公にしてください。`],
          link: { label: "公にする画面を開く", url },
        }
      : {
          subject: `決裁が戻されました ${what}`,
          paragraphs: [`${what}の決裁の依頼を、課長が戻しました。`, `理由: ${request.returnReason ?? ""}`],
          link: { label: "戻されたものを開く", url },
        },
  );
}

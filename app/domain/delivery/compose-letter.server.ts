import { db } from "../../db/client.server.ts";
import { publicOrigin } from "../../platform/env.server.ts";
import { dayFromColumn, fiscalYearName, longDay } from "../../shared/dates.ts";
import { resultWords } from "../agenda/agenda.schema.ts";
import type { ApprovalSubject } from "../approvals/approvals.rules.ts";
import { subjectWords } from "../approvals/approvals.schema.ts";
import { namedRequests } from "../approvals/named-requests.server.ts";
import { decidedVotes } from "../ballots/decided-votes.ts";
import { wordingOfItem } from "../ballots/motions.rules.ts";
import { isProvisional } from "../minutes/provisional.ts";
import type { NoticeKind } from "../notices/notice.kinds.ts";
import { endingWords } from "../proposals/proposals.policy.ts";
import { statusWords } from "../responses/responses.schema.ts";
import { callLetter } from "./call-letter.server.ts";
import { clocksLetter } from "./clocks-letter.server.ts";
import { inquiryLetter } from "./inquiry-letter.server.ts";
import type { LetterParts } from "./letter.ts";
import { newsLetter } from "./news-letter.server.ts";
import { observerLetter } from "./observer-letter.server.ts";
import { opinionLetter } from "./opinion-letter.server.ts";
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
  if (kind === "news") return newsLetter(notice, now);
  if (kind === "call-applied" || kind === "call-result") return callLetter(notice, kind);
  if (kind === "opinion-answered") return opinionLetter(notice);
  if (kind === "observer-told") return observerLetter(notice);
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

async function proposalLetter(notice: NoticeRow, kind: NoticeKind): Promise<LetterParts | null> {
  const proposal = await db.proposal.findFirst({
    where: { id: notice.subjectId ?? "" },
    include: {
      office: true,
      responses: { where: { publishedAt: { not: null } }, orderBy: { publishedAt: "desc" } },
      progress: { orderBy: { reportedAt: "desc" } },
      // A letter about no step finds none under its own id.
      steps: { where: { id: notice.eventId ?? notice.id } },
      links: {
        where: { item: { closedAt: null, result: { not: null } } },
        orderBy: { item: { resultAt: "desc" } },
        take: 1,
        include: {
          item: {
            include: {
              votes: decidedVotes,
              session: { select: { closedAt: true, minutes: { select: { approvedAt: true } } } },
            },
          },
        },
      },
    },
  });
  if (!proposal) return null;
  const key = `${proposal.fiscalYear}-${proposal.number}`;
  const isOffice = notice.officeId !== null || kind === "answer-overdue";
  // The letter is about the step it was queued for, however many came after it.
  const about = proposal.steps[0]?.detailId;
  const response = proposal.responses.find(({ id }) => id === about) ?? proposal.responses[0];
  const report = proposal.progress.find(({ id }) => id === about) ?? proposal.progress[0];
  const office = proposal.office?.name ?? "担当課";
  const dated = (column: Date | null) => (column ? longDay(dayFromColumn(column)) : "");
  const [nextReport, answerDue] = [dated(proposal.nextReportOn), dated(proposal.officeDueOn)];
  const name = `「${proposal.title}」（${fiscalYearName(proposal.fiscalYear)} 第${proposal.number}号）`;
  const decided = proposal.links[0]?.item;
  const said: Partial<Record<NoticeKind, [string, string]>> = {
    "proposal-published": ["提案を掲載しました", `${name}を、区民会議のサイトに掲載しました。`],
    "proposal-held": [
      "提案の掲載について",
      `${name}は、次の理由により掲載しないことにしました。お寄せいただいた内容は区が読み、お答えします。\n${proposal.heldReason ?? ""}`,
    ],
    "proposal-assigned": [
      "担当課が決まりました",
      `${name}の担当は${office}です。${proposal.officeDueOn ? `${longDay(dayFromColumn(proposal.officeDueOn))}までにお答えします。` : ""}`,
    ],
    "proposal-on-agenda": ["提案が会議の議題になりました", `${name}が、区民会議の議題になりました。`],
    "proposal-decided": [
      "会議の結果が出ました",
      decided && isProvisional(decided.session)
        ? `${name}に関する議題の結果は「${resultOf(decided)}」でした（暫定です。会議録の確認が済むまで、変わることがあります）。`
        : `${name}に関する議題の結果は「${resultOf(decided)}」でした。`,
    ],
    "proposal-answered": [
      "区の回答が届いています",
      `${name}に、${office}から回答がありました。\n対応の区分: ${response ? statusWords[response.status] : ""}\n${response?.text ?? ""}`,
    ],
    "proposal-progress": ["取組状況のお知らせ", `${name}の取組状況です。\n${report?.text ?? ""}`],
    "proposal-ended": [
      "取組の結果のお知らせ",
      `${name}は${proposal.ending ? endingWords[proposal.ending] : ""}となりました。\n${proposal.endReason ?? ""}`,
    ],
    "office-assigned": [
      `回答の依頼（第${proposal.number}号）`,
      `${name}への回答をお願いします。${proposal.officeDueOn ? `期限は${longDay(dayFromColumn(proposal.officeDueOn))}です。` : ""}`,
    ],
    "office-due": proposal.answeredAt
      ? [`取組状況の報告の期限（第${proposal.number}号）`, `${name}の次の報告の日は、${nextReport}です。`]
      : [`回答の期限（第${proposal.number}号）`, `${name}への回答の期限は、${answerDue}です。`],
    "answer-overdue": proposal.answeredAt
      ? [
          `報告が遅れています（第${proposal.number}号）`,
          `${name}の次の報告の日は${nextReport}でした。担当は${office}です。`,
        ]
      : [
          `回答が遅れています（第${proposal.number}号）`,
          `${name}への回答の期限は${answerDue}でした。担当は${office}です。`,
        ],
    "office-withdrawn": [
      `提案の取下げ（第${proposal.number}号）`,
      `${name}は、提案した人が取り下げました。回答の必要はなくなりました。`,
    ],
    "office-response-returned": [
      `回答の差戻し（第${proposal.number}号）`,
      `提出された${name}への回答を、企画課が戻しました。理由を確かめて、もう一度提出してください。`,
    ],
  };
  const [subject, sentence] = said[kind] ?? ["区民会議からのお知らせ", `${name}についてのお知らせです。`];
  const isOpen = proposal.publishedAt !== null;
  return withSignature(notice, {
    subject,
    paragraphs: [sentence],
    ...(isOffice
      ? { link: { label: "担当課の画面を開く", url: urlOf(notice, `desk/proposals/${key}`) } }
      : isOpen
        ? { link: { label: "これまでの経過を見る", url: urlOf(notice, `proposals/${key}`) } }
        : {}),
  });
}

type Decided = { result: keyof typeof resultWords | null; votes: Parameters<typeof wordingOfItem>[0] };

const resultOf = (item: Decided | undefined): string =>
  wordingOfItem(item?.votes ?? [], item?.result ?? null) ?? (item?.result ? resultWords[item.result] : "");

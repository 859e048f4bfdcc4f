import { db } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { dayFromColumn, fiscalYearName, longDay } from "../../shared/dates.ts";
import { resultWords } from "../agenda/agenda.schema.ts";
import { appealUntil } from "../appeals/appeals.rules.ts";
import { decidedVotes } from "../ballots/decided-votes.ts";
import { wordingOfItem } from "../ballots/motions.rules.ts";
import { isProvisional } from "../minutes/provisional.ts";
import type { NoticeKind } from "../notices/notice.kinds.ts";
import type { Ending } from "../proposals/proposals.policy.ts";
import { statusWords } from "../responses/responses.schema.ts";
import type { NoticeRow } from "./compose-letter.server.ts";
import type { LetterParts } from "./letter.ts";
import { urlOf, withSignature } from "./signed-letter.ts";

const include = {
  office: true,
  responses: {
    where: { publishedAt: { not: null } },
    orderBy: { publishedAt: "desc" },
    include: { office: { select: { name: true } } },
  },
  progress: { orderBy: { reportedAt: "desc" } },
  tiesFrom: {
    where: { kind: "merged" },
    select: { to: { select: { fiscalYear: true, number: true, title: true, publishedAt: true } } },
  },
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
} satisfies Prisma.ProposalInclude;

type Written = Prisma.ProposalGetPayload<{ include: typeof include }>;
type Step = { detailId: string | null; reason: string | null; dueOn: Date | null; office: { name: string } | null };
type Said = [subject: string, sentence: string];

/** A letter about one step of a proposal, to its writer, to those whose own was merged into it, or to an office. */
export async function proposalLetter(notice: NoticeRow, kind: NoticeKind): Promise<LetterParts | null> {
  const proposal = await db.proposal.findFirst({ where: { id: notice.subjectId ?? "" }, include });
  if (!proposal) return null;
  const isStaff = notice.officeId !== null || kind === "answer-overdue";
  const isOpen = proposal.publishedAt !== null;
  // Words that are off the site are their own writer's: whoever's proposal was merged into them reads only that
  // something happened.
  if (!isStaff && !isOpen && proposal.accountId !== notice.accountId) {
    return withSignature(notice, {
      subject: "まとめた提案のお知らせ",
      paragraphs: [
        "あなたの提案と一つにまとめた提案に、新しい動きがありました。詳しくは、区の事務局へお問い合わせください。",
      ],
    });
  }
  if (revisionKinds.has(kind)) return revisionLetter(notice, kind, proposal, isOpen);
  const step = await db.proposalStep.findFirst({
    where: { id: notice.eventId ?? notice.id },
    include: { office: { select: { name: true } } },
  });
  const [subject, sentence] =
    said(proposal, step, kind) ?? (["区民会議からのお知らせ", `${nameOf(proposal)}についてのお知らせです。`] as Said);
  const key = `${proposal.fiscalYear}-${proposal.number}`;
  return withSignature(notice, {
    subject,
    paragraphs: [sentence, ...wayToAppeal(kind, step)],
    ...(isStaff
      ? { link: { label: "担当課の画面を開く", url: urlOf(notice, `desk/proposals/${key}`) } }
      : isOpen
        ? { link: { label: "これまでの経過を見る", url: urlOf(notice, `proposals/${key}`) } }
        : {}),
  });
}

const revisionKinds: ReadonlySet<NoticeKind> = new Set(["proposal-revised", "proposal-not-revised", "proposal-masked"]);

/** What became of the words: put right, left as they were, or partly masked. */
async function revisionLetter(
  notice: NoticeRow,
  kind: NoticeKind,
  proposal: Written,
  isOpen: boolean,
): Promise<LetterParts | null> {
  const revision = await db.proposalRevision.findFirst({ where: { id: notice.eventId ?? "" } });
  if (!revision) return null;
  const name = nameOf(proposal);
  const words: Partial<Record<NoticeKind, Said>> = {
    "proposal-revised": ["提案の直しを掲載しました", `${name}の文を、直していただいたとおりに掲載しました。`],
    "proposal-not-revised": [
      "提案の直しについて",
      `${name}の文の直しは、次の理由により掲載しないことにしました。前の文のままです。\n${revision.declineReason ?? ""}`,
    ],
    "proposal-masked": [
      "提案の文の一部を伏せました",
      `${name}の文の一部を、次の理由により伏せました。\n${revision.reason}`,
    ],
  };
  const [subject, sentence] = words[kind] ?? ["", ""];
  const key = `${proposal.fiscalYear}-${proposal.number}`;
  return withSignature(notice, {
    subject,
    paragraphs: [sentence],
    ...(isOpen ? { link: { label: "提案のページを開く", url: urlOf(notice, `proposals/${key}`) } } : {}),
  });
}

/** Whoever is refused reads until when, and how, to ask for another look. */
function wayToAppeal(kind: NoticeKind, step: { kind: string; at: Date } | null): string[] {
  const isRefusal = kind === "proposal-held" || kind === "proposal-answered" || step?.kind === "dropped";
  if (!step || !isRefusal) return [];
  return [
    `納得できないときは、${longDay(appealUntil(step.at))}まで、提案のページから見直しを申し出られます。初めに決めた人とは別の職員が見直します。`,
  ];
}

const nameOf = (p: { title: string; fiscalYear: number; number: number }): string =>
  `「${p.title}」（${fiscalYearName(p.fiscalYear)} 第${p.number}号）`;

const dated = (column: Date | null): string => (column ? longDay(dayFromColumn(column)) : "");

/** The letter is about the step it was queued for, however many came after it. */
function said(p: Written, step: Step | null, kind: NoticeKind): Said | undefined {
  const [about, why] = [step?.detailId ?? null, step?.reason ?? ""];
  const response = p.responses.find(({ id }) => id === about) ?? p.responses[0];
  const report = p.progress.find(({ id }) => id === about) ?? p.progress[0];
  const office = p.office?.name ?? "担当課";
  const [nextReport, answerDue] = [dated(p.nextReportOn), dated(p.officeDueOn)];
  const name = nameOf(p);
  const decided = p.links[0]?.item;
  const words: Partial<Record<NoticeKind, Said>> = {
    "proposal-published": ["提案を掲載しました", `${name}を、区民会議のサイトに掲載しました。`],
    "proposal-held": [
      "提案の掲載について",
      `${name}は、次の理由により掲載しないことにしました。お寄せいただいた内容は区が読み、お答えします。\n${p.heldReason ?? ""}`,
    ],
    "proposal-assigned": p.answeredAt
      ? [
          "担当課が変わりました",
          `${name}の担当は、${office}に変わりました。${nextReport}までに、取組状況をお知らせします。`,
        ]
      : ["担当課が決まりました", `${name}の担当は${office}です。${answerDue}までにお答えします。`],
    "proposal-postponed": p.answeredAt
      ? [
          "次の報告の日を延ばしました",
          `${name}の取組状況は、${step?.office?.name ?? office}が${dated(step?.dueOn ?? null)}までにお知らせします。次の理由により、約束した日より遅くなります。\n${why}`,
        ]
      : [
          "回答の期限を延ばしました",
          `${name}には、${step?.office?.name ?? office}が${dated(step?.dueOn ?? null)}までにお答えします。次の理由により、約束した日より遅くなります。\n${why}`,
        ],
    "proposal-on-agenda": ["提案が会議の議題になりました", `${name}が、区民会議の議題になりました。`],
    "proposal-passed-over": [
      "会議の議題に取り上げないことにしました",
      `${name}は、次の理由により、区民会議の議題に取り上げないことにしました。担当課の回答は、これまでどおり進みます。\n${why}`,
    ],
    "proposal-decided": [
      "会議の結果が出ました",
      decided && isProvisional(decided.session)
        ? `${name}に関する議題の結果は「${resultOf(decided)}」でした（暫定です。会議録の確認が済むまで、変わることがあります）。`
        : `${name}に関する議題の結果は「${resultOf(decided)}」でした。`,
    ],
    "proposal-answered": [
      "区の回答が届いています",
      `${name}に、${response?.office.name ?? office}から回答がありました。\n対応の区分: ${response ? statusWords[response.status] : ""}\n${response?.text ?? ""}\n理由: ${response?.reason ?? ""}${response?.nextReportOn ? `\n次の報告日: ${dated(response.nextReportOn)}` : ""}`,
    ],
    "proposal-progress": ["取組状況のお知らせ", `${name}の取組状況です。\n${report?.text ?? ""}`],
    "proposal-carried": [
      "新しい期の区民会議に引き継ぎました",
      `${name}を、新しい期の区民会議が引き継ぎました。\n理由: ${why}`,
    ],
    "proposal-ended": ended(p, name),
    "office-assigned": p.answeredAt
      ? [
          `取組の引継ぎ（第${p.number}号）`,
          `${name}の担当になりました。${nextReport}までに、取組状況の報告をお願いします。`,
        ]
      : [`回答の依頼（第${p.number}号）`, `${name}への回答をお願いします。期限は${answerDue}です。`],
    "office-reconsider": [
      `改めて回答する依頼（第${p.number}号）`,
      `${name}への回答について、見直しの申出を認めました。${answerDue}までに、改めて回答をお願いします。`,
    ],
    "office-due": p.answeredAt
      ? [`取組状況の報告の期限（第${p.number}号）`, `${name}の次の報告の日は、${nextReport}です。`]
      : [`回答の期限（第${p.number}号）`, `${name}への回答の期限は、${answerDue}です。`],
    "answer-overdue": p.answeredAt
      ? [`報告が遅れています（第${p.number}号）`, `${name}の次の報告の日は${nextReport}でした。担当は${office}です。`]
      : [`回答が遅れています（第${p.number}号）`, `${name}への回答の期限は${answerDue}でした。担当は${office}です。`],
    "office-withdrawn": [
      `提案の取下げ（第${p.number}号）`,
      `${name}は、提案した人が取り下げました。回答の必要はなくなりました。`,
    ],
    "office-response-returned": [
      `回答の差戻し（第${p.number}号）`,
      `提出された${name}への回答を、企画課が戻しました。理由を確かめて、もう一度提出してください。`,
    ],
  };
  return words[kind];
}

function ended(p: Written, name: string): Said {
  const reason = p.endReason ?? "";
  const into = p.tiesFrom[0]?.to;
  const words: Record<Ending, Said> = {
    done: ["取組の結果のお知らせ", `${name}の取組が完了しました。\n${reason}`],
    dropped: ["取組の結果のお知らせ", `${name}は見送りになりました。\n${reason}`],
    referred: ["ほかの窓口の御案内", `${name}は、次の窓口で受け付けています。\n${reason}`],
    withdrawn: ["提案の取下げ", `${name}は取り下げられました。\n${reason}`],
    merged: [
      "提案を一つにまとめました",
      into?.publishedAt
        ? `${name}は、${nameOf(into)}と一つにまとめ、続きはそちらで進めます。これからの動きも、お知らせします。\n${reason}`
        : `${name}は、同じ内容のほかの提案と一つにまとめ、続きはそちらで進めます。これからの動きも、お知らせします。\n${reason}`,
    ],
  };
  return words[p.ending ?? "done"];
}

type Decided = { result: keyof typeof resultWords | null; votes: Parameters<typeof wordingOfItem>[0] };

const resultOf = (item: Decided | undefined): string =>
  wordingOfItem(item?.votes ?? [], item?.result ?? null) ?? (item?.result ? resultWords[item.result] : "");

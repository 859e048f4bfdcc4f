import { db } from "../../db/client.server.ts";
import { publicOrigin } from "../../platform/env.server.ts";
import { newSecret, sha256 } from "../../platform/secrets.server.ts";
import { longInstant } from "../../shared/dates.ts";
import { itemAudience } from "../news/item-audience.server.ts";
import type { NewsKind } from "../notices/news.kinds.ts";
import { statusWords } from "../responses/responses.schema.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { contactLines } from "../wards/contact-lines.ts";
import type { NoticeRow } from "./compose-letter.server.ts";
import type { LetterParts } from "./letter.ts";

const leaveDays = 365;

/**
 * まとめのお知らせ: what happened to what somebody follows, as it may be read at the moment of sending. What was taken
 * off the site meanwhile is left out, and a letter with nothing left is not sent.
 */
export async function newsLetter(notice: NoticeRow, now: Date): Promise<LetterParts | null> {
  // Whoever has left meanwhile gets nothing more, even what was about to go.
  if (!notice.account || notice.account.mailPace === "none") return null;
  const news = await db.news.findMany({
    where: { noticeId: notice.id },
    orderBy: [{ happenedAt: "asc" }, { id: "asc" }],
    include: {
      ward: { select: { slug: true, name: true, contactEmail: true, contactSection: true, contactTel: true } },
    },
  });
  const lines = await Promise.all(news.map((row) => lineOf(row, now)));
  const shown = lines.filter((line) => line !== null);
  const first = news.at(0)?.ward;
  if (shown.length === 0 || !first) return null;
  const secret = newSecret();
  await db.accountToken.create({
    data: {
      purpose: "leave",
      accountId: notice.account.id,
      secretHash: sha256(secret),
      createdAt: now,
      expiresAt: new Date(now.getTime() + leaveDays * 86_400_000),
    },
  });
  return {
    subject: shown.length === 1 ? (shown[0]?.subject ?? "") : `区民会議のお知らせ（${shown.length}件）`,
    paragraphs: shown.map(({ text, url }) => `${text}\n${url}`),
    signature: [...contactLines(first), ...(first.contactEmail ? ["このメールに返信すると、事務局が読みます。"] : [])],
    ...(first.contactEmail ? { replyTo: first.contactEmail } : {}),
    leave: `${publicOrigin()}/leave/${secret}`,
  };
}

type Row = Awaited<ReturnType<typeof db.news.findMany>>[number] & { ward: { slug: string; name: string } };
type Line = { subject: string; text: string; url: string };

async function lineOf(row: Row, now: Date): Promise<Line | null> {
  return row.subject === "proposal" ? proposalLine(row) : sessionLine(row, now);
}

/** How the reader comes to hear of it; a follower may follow the proposal, or only where it belongs. */
const whose = {
  commenter: "あなたが意見を書いた提案",
  supporter: "あなたが賛同した提案",
  follower: "お知らせを受け取っている提案",
  merged: "あなたがかかわった提案の統合先の提案",
} as const;

async function proposalLine(row: Row): Promise<Line | null> {
  const proposal = await db.proposal.findFirst({
    where: { id: row.subjectId, publishedAt: { not: null } },
    select: { fiscalYear: true, number: true, title: true, steps: { where: { id: row.eventId } } },
  });
  const step = proposal?.steps[0];
  if (!proposal || !step) return null;
  const response =
    row.kind === "answered" ? await db.wardResponse.findFirst({ where: { id: step.detailId ?? "" } }) : null;
  const name = `「${proposal.title}」`;
  const what: Partial<Record<NewsKind, [string, string]>> = {
    published: [`提案${name}が掲載されました`, `${row.ward.name}に、新しい提案${name}が掲載されました。`],
    discussed: [
      `提案${name}への意見の募集が終わりました`,
      `${whose[row.relation]}${name}への意見の募集が終わり、取り上げたことと、取り上げなかったことの理由が掲載されました。`,
    ],
    answered: [
      `提案${name}に区の回答が届きました`,
      `${whose[row.relation]}${name}に、区の回答「${response ? statusWords[response.status] : ""}」が届きました。`,
    ],
    progressed: [`提案${name}の取組状況`, `${whose[row.relation]}${name}の取組状況が報告されました。`],
    finished: [`提案${name}の取組が完了しました`, `${whose[row.relation]}${name}の取組が完了しました。`],
    dropped: [`提案${name}は見送りになりました`, `${whose[row.relation]}${name}は、見送りになりました。`],
    merged: [
      `提案${name}はほかの提案にまとめました`,
      `${whose[row.relation]}${name}は、ほかの提案と一つにまとめ、続きはそちらで進めます。`,
    ],
  };
  const said = what[row.kind as NewsKind];
  if (!said) return null;
  const url = `${publicOrigin()}/wards/${row.ward.slug}/proposals/${proposal.fiscalYear}-${proposal.number}`;
  return { subject: said[0], text: said[1], url };
}

async function sessionLine(row: Row, now: Date): Promise<Line | null> {
  const session = await db.councilSession.findFirst({
    where: { id: row.subjectId, announcedAt: { not: null } },
    select: {
      fiscalYear: true,
      number: true,
      ordinal: true,
      title: true,
      startsAt: true,
      cancelledAt: true,
      postponedAt: true,
      minutes: { select: { versions: { where: { closure: null }, select: { id: true }, take: 1 } } },
    },
  });
  if (!session) return null;
  const name = `第${session.ordinal}回${session.title}`;
  const base = `${publicOrigin()}/wards/${row.ward.slug}/sessions/${sessionKey(session)}`;
  if (row.kind === "minutes") {
    if (!session.minutes?.versions.length) return null;
    return { subject: `${name}の会議録`, text: `${name}の会議録が掲載されました。`, url: `${base}/minutes` };
  }
  if (session.cancelledAt || session.postponedAt || session.startsAt <= now) return null;
  const talk = await talkFor(row);
  const opening = `${name}が、${longInstant(session.startsAt)}に開かれます。`;
  return { subject: `${name}が開かれます`, text: [opening, ...talk].join("\n"), url: base };
}

/** The items that concern the reader, each once, by the nearest way it does. */
async function talkFor({ subjectId, accountId }: Row): Promise<string[]> {
  const items = await db.$queryRaw<{ relation: keyof typeof onAgenda; item: string }[]>`
    SELECT DISTINCT ON (position) relation, '議題' || label || '「' || title || '」' AS item
    FROM (${itemAudience(subjectId)}) i WHERE "accountId" = ${accountId}::uuid ORDER BY position, nearness`;
  const by = Map.groupBy(items, ({ relation }) => relation);
  return (Object.keys(onAgenda) as (keyof typeof onAgenda)[]).flatMap((relation) => {
    const names = by.get(relation)?.map(({ item }) => item);
    return names ? [onAgenda[relation](names.join("、"))] : [];
  });
}

const onAgenda = {
  commenter: (items: string) => `あなたが意見を書いた提案が、${items}で話し合われます。`,
  supporter: (items: string) => `あなたが賛同した提案が、${items}で話し合われます。`,
  follower: (items: string) => `お知らせを受け取っている提案・テーマの${items}が話し合われます。`,
  merged: (items: string) => `あなたがかかわった提案の統合先の提案が、${items}で話し合われます。`,
} as const;

import { db } from "../../db/client.server.ts";
import { publicOrigin } from "../../platform/env.server.ts";
import { dayFromColumn, fiscalYearName, isoInTokyo } from "../../shared/dates.ts";
import { publicStage, stageWords } from "../proposals/proposals.policy.ts";
import { listSelect } from "../proposals/stage-where.server.ts";
import { statusWords } from "../responses/responses.schema.ts";
import { sessionListSelect } from "../sessions/session-list.server.ts";
import { stateWords } from "../sessions/sessions.policy.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { type Cursor, readCursor, readLimit, writeCursor } from "./cursor.ts";
import { sessionRow } from "./session-data.server.ts";

type Page = { items: Record<string, string | number | null>[]; next: string | null };
type Ask = { after: Cursor | null; limit: number };

export const listNames = ["sessions", "proposals", "responses"] as const;
export type ListName = (typeof listNames)[number];

/** A page of a ward's open data, newest first, by keyset. */
export async function openList(name: ListName, wardSlug: string, query: URLSearchParams): Promise<Page> {
  const ward = await wardBySlug(wardSlug);
  const ask = { after: readCursor(query.get("after")), limit: readLimit(query.get("limit")) };
  if (name === "sessions") return sessionsPage(ward.id, ask);
  return name === "proposals" ? proposalsPage(ward.id, ask) : responsesPage(ward.id, ask);
}

async function sessionsPage(wardId: string, { after, limit }: Ask): Promise<Page> {
  const rows = await db.councilSession.findMany({
    where: {
      wardId,
      announcedAt: { not: null },
      ...(after
        ? { OR: [{ startsAt: { lt: new Date(after.at) } }, { startsAt: new Date(after.at), id: { lt: after.id } }] }
        : {}),
    },
    select: sessionListSelect,
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  return paged(
    rows,
    limit,
    (row) => ({ at: row.startsAt.toISOString(), id: row.id }),
    (row) => sessionRow(row),
  );
}

async function proposalsPage(wardId: string, { after, limit }: Ask): Promise<Page> {
  const rows = await db.proposal.findMany({
    where: {
      wardId,
      publishedAt: { not: null },
      ...(after
        ? { OR: [{ receivedAt: { lt: new Date(after.at) } }, { receivedAt: new Date(after.at), id: { lt: after.id } }] }
        : {}),
    },
    select: { ...listSelect, body: true, wish: true },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  return paged(
    rows,
    limit,
    (row) => ({ at: row.receivedAt.toISOString(), id: row.id }),
    (row) => ({
      number: `${row.fiscalYear}-${row.number}`,
      name: nameOf(row),
      title: row.title,
      body: row.body,
      wish: row.wish,
      by: row.displayName,
      town: row.town?.name ?? null,
      theme: row.theme?.name ?? null,
      receivedAt: isoInTokyo(row.receivedAt),
      stage: publicStage(row, row.links.length > 0),
      office: row.office?.name ?? null,
      dueOn: row.officeDueOn ? dayFromColumn(row.officeDueOn) : null,
      supports: row.supportCount,
      comments: row.commentCount,
      url: urlOf(row),
    }),
  );
}

async function responsesPage(wardId: string, { after, limit }: Ask): Promise<Page> {
  const rows = await db.wardResponse.findMany({
    where: {
      publishedAt: { not: null },
      proposal: { wardId, publishedAt: { not: null } },
      ...(after
        ? {
            OR: [
              { publishedAt: { lt: new Date(after.at) } },
              { publishedAt: new Date(after.at), id: { lt: after.id } },
            ],
          }
        : {}),
    },
    select: {
      id: true,
      status: true,
      text: true,
      reason: true,
      nextReportOn: true,
      publishedAt: true,
      office: { select: { name: true } },
      proposal: { select: { ...listSelect, endReason: true } },
    },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  return paged(
    rows,
    limit,
    (row) => ({ at: row.publishedAt?.toISOString() ?? "", id: row.id }),
    (row) => ({
      number: `${row.proposal.fiscalYear}-${row.proposal.number}`,
      name: nameOf(row.proposal),
      title: row.proposal.title,
      status: row.status,
      text: row.text,
      reason: row.reason,
      office: row.office.name,
      answeredAt: row.publishedAt ? isoInTokyo(row.publishedAt) : null,
      nextReportOn: row.nextReportOn ? dayFromColumn(row.nextReportOn) : null,
      result: row.proposal.endReason,
      url: urlOf(row.proposal),
    }),
  );
}

function paged<Row, Item extends Page["items"][number]>(
  rows: Row[],
  limit: number,
  cursor: (row: Row) => Cursor,
  show: (row: Row) => Item,
): Page {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(show), next: rows.length > limit && last ? writeCursor(cursor(last)) : null };
}

type Named = { fiscalYear: number; number: number; ward: { slug: string; name: string } };

/** 「幸区 令和8年度 第12号」: a spreadsheet makes no date of it. */
const nameOf = (row: Named): string => `${row.ward.name} ${fiscalYearName(row.fiscalYear)} 第${row.number}号`;
const urlOf = (row: Named): string =>
  `${publicOrigin()}/wards/${row.ward.slug}/proposals/${row.fiscalYear}-${row.number}`;

export const csvHeads: Record<ListName, Record<string, string>> = {
  sessions: {
    ordinal: "回",
    title: "会議",
    startsAt: "開始",
    endsAt: "終了予定",
    venue: "会場",
    observers: "傍聴定員",
    state: "状態",
    announcedAt: "公表",
    url: "URL",
  },
  proposals: {
    name: "受付番号",
    title: "件名",
    body: "困っていること",
    wish: "こうなるとよい",
    by: "公開名",
    town: "町名",
    theme: "テーマ",
    receivedAt: "受付",
    stage: "いま",
    office: "担当課",
    dueOn: "回答期限",
    supports: "賛同",
    comments: "意見",
    url: "URL",
  },
  responses: {
    name: "受付番号",
    title: "件名",
    status: "対応の区分",
    text: "回答",
    reason: "理由",
    office: "担当課",
    answeredAt: "回答日",
    nextReportOn: "次の報告",
    result: "結果",
    url: "URL",
  },
};

/** A spreadsheet is read by people: words stand where the JSON has codes. */
export const csvWords: Record<string, Record<string, string>> = {
  state: stateWords,
  stage: stageWords,
  status: statusWords,
};

import { db } from "../../db/client.server.ts";
import { pagingOf } from "../../shared/paging.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { openThemes } from "../wards/open-themes.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { type PublicStage, stages } from "./proposals.policy.ts";
import { isListed, listSelect, whereStage } from "./stage-where.server.ts";

export const pageSize = 20;

export type ListQuery = { stage: PublicStage | null; theme: string | null; page: number };

/** Reads the filters of a list from its address; anything unknown is no filter. */
export function listQuery(query: URLSearchParams): ListQuery {
  const stage = query.get("stage");
  const page = Number(query.get("page"));
  return {
    stage: stages.find((known) => known === stage) ?? null,
    theme: /^[a-z-]{1,30}$/.test(query.get("theme") ?? "") ? query.get("theme") : null,
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}

/** Published proposals of a ward, newest first. */
export async function proposalList(wardSlug: string, query: ListQuery) {
  const ward = await wardBySlug(wardSlug);
  const where = {
    wardId: ward.id,
    publishedAt: { not: null },
    ...(query.stage ? whereStage(query.stage) : isListed),
    ...(query.theme ? { theme: { slug: query.theme } } : {}),
  };
  const paging = pagingOf(query.page, pageSize, await db.proposal.count({ where }));
  const [proposals, themes, items] = await Promise.all([
    db.proposal.findMany({
      where,
      select: listSelect,
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      take: pageSize,
      skip: (paging.page - 1) * pageSize,
    }),
    openThemes(),
    query.theme ? itemsOfTheme(ward.id, query.theme) : [],
  ]);
  return {
    ward: { slug: ward.slug, name: ward.name },
    proposals,
    themes,
    items: items.map(({ session, ...item }) => ({
      number: item.number ?? 0,
      title: item.title,
      sitting: `第${session.ordinal}回${session.title}`,
      key: sessionKey(session),
      startsAt: session.startsAt,
    })),
    query,
    paging,
  };
}

/** What the council took up of a theme, the newest first: open items of announced sittings alone. */
const itemsOfTheme = (wardId: string, theme: string) =>
  db.agendaItem.findMany({
    where: {
      theme: { slug: theme },
      closedAt: null,
      withdrawnAt: null,
      session: { wardId, announcedAt: { not: null }, cancelledAt: null },
    },
    select: {
      number: true,
      title: true,
      session: { select: { ordinal: true, title: true, startsAt: true, fiscalYear: true, number: true } },
    },
    orderBy: [{ session: { startsAt: "desc" } }, { position: "asc" }],
    take: 10,
  });

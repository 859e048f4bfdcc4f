import { db } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { pageOf } from "../../shared/paging.ts";
import { pageSize } from "../proposals/proposal-list.server.ts";
import { type ListedSession, sessionListSelect, withoutClosed } from "../sessions/session-list.server.ts";
import { publicStates, stateWhere } from "../sessions/state-where.ts";
import { wardBySlug } from "../wards/scope.server.ts";

/** Announced sittings of a ward, newest first, all or those of a fiscal year and a state. */
export async function sessionIndex(wardSlug: string, query: URLSearchParams) {
  const ward = await wardBySlug(wardSlug);
  const page = pageOf(query);
  const asked = query.get("year") ?? "";
  const year = /^[12]\d{3}$/.test(asked) ? Number(asked) : null;
  const state = publicStates.find((one) => one === query.get("state")) ?? null;
  const where = { wardId: ward.id, announcedAt: { not: null }, ...(state ? { AND: [stateWhere[state]] } : {}) };
  const [byYear, sessions] = await Promise.all([
    db.councilSession.groupBy({ by: ["fiscalYear"], where, _count: true, orderBy: { fiscalYear: "desc" } }),
    sittingsOf({ ...where, ...(year ? { fiscalYear: year } : {}) }, page),
  ]);
  const counted = byYear.filter((one) => year === null || one.fiscalYear === year);
  const total = counted.reduce((sum, one) => sum + one._count, 0);
  const known = byYear.flatMap(({ fiscalYear }) => (fiscalYear === null ? [] : [fiscalYear]));
  const years = year === null || known.includes(year) ? known : [...known, year];
  return {
    ward: { slug: ward.slug, name: ward.name },
    filter: { year, state, years },
    sessions: sessions.map(withoutClosed),
    paging: { page, pages: Math.max(1, Math.ceil(total / pageSize)), total },
  };
}

const newestFirst = [{ startsAt: "desc" as const }, { id: "desc" as const }];

/** Further down only ids are stepped over: what belongs to a sitting is read for those that are shown. */
async function sittingsOf(where: Prisma.CouncilSessionWhereInput, page: number): Promise<ListedSession[]> {
  const shown = { select: sessionListSelect, orderBy: newestFirst };
  if (page === 1) return db.councilSession.findMany({ where, ...shown, take: pageSize });
  const ids = await db.councilSession.findMany({
    where,
    select: { id: true },
    orderBy: newestFirst,
    take: pageSize,
    skip: (page - 1) * pageSize,
  });
  return db.councilSession.findMany({ where: { id: { in: ids.map(({ id }) => id) } }, ...shown });
}

import { db } from "../../db/client.server.ts";
import { pageOf } from "../../shared/paging.ts";
import { pageSize } from "../proposals/proposal-list.server.ts";
import { sessionListSelect, withoutClosed } from "../sessions/session-list.server.ts";
import { publicStates, stateWhere } from "../sessions/state-where.ts";
import { wardBySlug } from "../wards/scope.server.ts";

/** Announced sittings of a ward, newest first, all or those of a fiscal year and a state. */
export async function sessionIndex(wardSlug: string, query: URLSearchParams) {
  const ward = await wardBySlug(wardSlug);
  const page = pageOf(query);
  const years = await db.councilSession.groupBy({
    by: ["fiscalYear"],
    where: { wardId: ward.id, fiscalYear: { not: null } },
    orderBy: { fiscalYear: "desc" },
  });
  const known = years.flatMap(({ fiscalYear }) => (fiscalYear === null ? [] : [fiscalYear]));
  const year = known.find((one) => String(one) === query.get("year")) ?? null;
  const state = publicStates.find((one) => one === query.get("state")) ?? null;
  const where = {
    wardId: ward.id,
    announcedAt: { not: null },
    ...(year ? { fiscalYear: year } : {}),
    ...(state ? { AND: [stateWhere[state]] } : {}),
  };
  const [total, sessions] = await Promise.all([
    db.councilSession.count({ where }),
    db.councilSession.findMany({
      where,
      select: sessionListSelect,
      orderBy: [{ startsAt: "desc" }, { id: "desc" }],
      take: pageSize,
      skip: (page - 1) * pageSize,
    }),
  ]);
  return {
    ward: { slug: ward.slug, name: ward.name },
    filter: { year, state, years: known },
    sessions: sessions.map(withoutClosed),
    paging: { page, pages: Math.max(1, Math.ceil(total / pageSize)), total },
  };
}

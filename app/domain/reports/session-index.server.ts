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
  const asked = query.get("year") ?? "";
  const year = /^[12]\d{3}$/.test(asked) ? Number(asked) : null;
  const state = publicStates.find((one) => one === query.get("state")) ?? null;
  const where = { wardId: ward.id, announcedAt: { not: null }, ...(state ? { AND: [stateWhere[state]] } : {}) };
  const [byYear, sessions] = await Promise.all([
    db.councilSession.groupBy({ by: ["fiscalYear"], where, _count: true, orderBy: { fiscalYear: "desc" } }),
    db.councilSession.findMany({
      where: { ...where, ...(year ? { fiscalYear: year } : {}) },
      select: sessionListSelect,
      orderBy: [{ startsAt: "desc" }, { id: "desc" }],
      take: pageSize,
      skip: (page - 1) * pageSize,
    }),
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

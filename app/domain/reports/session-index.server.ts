import { db } from "../../db/client.server.ts";
import { pageOf } from "../../shared/paging.ts";
import { pageSize } from "../proposals/proposal-list.server.ts";
import { sessionListSelect, withoutClosed } from "../sessions/session-list.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";

/** Announced sittings of a ward, newest first. */
export async function sessionIndex(wardSlug: string, query: URLSearchParams) {
  const ward = await wardBySlug(wardSlug);
  const page = pageOf(query);
  const where = { wardId: ward.id, announcedAt: { not: null } };
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
    sessions: sessions.map(withoutClosed),
    paging: { page, pages: Math.max(1, Math.ceil(total / pageSize)), total },
  };
}

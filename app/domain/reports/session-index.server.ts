import { db } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { found } from "../../shared/errors.ts";
import { pageOf } from "../../shared/paging.ts";
import { pageSize } from "../proposals/proposal-list.server.ts";
import { type ListedSession, sessionListSelect, withoutClosed } from "../sessions/session-list.server.ts";
import { publicStates, stateWhere } from "../sessions/state-where.ts";

/** Every 部会 there was, the newest term first. */
const withParts = {
  councils: {
    select: {
      terms: {
        orderBy: { ordinal: "desc" as const },
        select: {
          ordinal: true,
          subcommittees: {
            orderBy: { name: "asc" as const },
            select: { id: true, name: true },
          },
        },
      },
    },
  },
};

/** The whole council, in the addresses of lists. */
const plenary = "plenary";

/** Announced sittings of a ward, newest first, all or those of a fiscal year and a state. */
export async function sessionIndex(wardSlug: string, query: URLSearchParams) {
  const ward = found(await db.ward.findFirst({ where: { slug: wardSlug }, include: withParts }));
  const page = pageOf(query);
  const asked = query.get("year") ?? "";
  const year = /^[12]\d{3}$/.test(asked) ? Number(asked) : null;
  const state = publicStates.find((one) => one === query.get("state")) ?? null;
  const parts = ward.councils.flatMap(({ terms }) =>
    terms.flatMap(({ ordinal, subcommittees }) =>
      subcommittees.map(({ id, name }) => ({ id, name: `${name}（第${ordinal}期）` })),
    ),
  );
  const body = [plenary, ...parts.map(({ id }) => id)].find((one) => one === query.get("body")) ?? null;
  const where = {
    wardId: ward.id,
    announcedAt: { not: null },
    ...(state ? { AND: [stateWhere[state]] } : {}),
    ...(body ? { subcommitteeId: body === plenary ? null : body } : {}),
  };
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
    filter: {
      year,
      state,
      years,
      body,
      bodies: parts,
    },
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

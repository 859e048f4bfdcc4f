import { db } from "../../db/client.server.ts";
import { dayOf, dayToColumn, fiscalYearOf } from "../../shared/dates.ts";
import { pageOf } from "../../shared/paging.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { pageSize } from "../proposals/proposal-list.server.ts";
import { listSelect } from "../proposals/stage-where.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { answerCounts } from "./stage-counts.server.ts";

/** 提案と区の回答: every published proposal with its answer, and the counts that are open and late. */
export async function resultsPage(viewer: Viewer, slug: string, query: URLSearchParams) {
  const ward = await wardBySlug(slug);
  const today = dayOf(viewer.now);
  const asked = Number(query.get("year"));
  const fiscalYear = Number.isInteger(asked) && asked > 2000 && asked < 2200 ? asked : fiscalYearOf(today);
  const page = pageOf(query);
  const where = { wardId: ward.id, publishedAt: { not: null }, fiscalYear };
  const [counts, total, rows, years] = await Promise.all([
    answerCounts(fiscalYear, dayToColumn(today)),
    db.proposal.count({ where }),
    db.proposal.findMany({
      where,
      orderBy: [{ number: "desc" }, { id: "desc" }],
      take: pageSize,
      skip: (page - 1) * pageSize,
      select: {
        ...listSelect,
        endReason: true,
        responses: {
          where: { publishedAt: { not: null } },
          orderBy: { publishedAt: "desc" },
          take: 1,
          select: { status: true, text: true },
        },
      },
    }),
    db.proposal.findMany({
      where: { wardId: ward.id, publishedAt: { not: null } },
      distinct: ["fiscalYear"],
      select: { fiscalYear: true },
      orderBy: { fiscalYear: "desc" },
    }),
  ]);
  return {
    ward: { slug: ward.slug, name: ward.name },
    fiscalYear,
    years: years.map((y) => y.fiscalYear),
    counts: counts.find((row) => row.wardId === ward.id) ?? null,
    rows,
    paging: { page, pages: Math.max(1, Math.ceil(total / pageSize)), total },
  };
}

import { db } from "../../db/client.server.ts";
import { dayOf, dayToColumn, fiscalYearOf } from "../../shared/dates.ts";
import { pageOf } from "../../shared/paging.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { pageSize } from "../proposals/proposal-list.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { countHandlings, handlings, medianDays } from "./handlings.server.ts";
import { handlingQuery } from "./handlings.ts";
import { answerCounts } from "./stage-counts.server.ts";

/** On one sheet of print; whoever wants more takes the CSV. */
const onPaper = 2000;

/** 提案と区の回答 (対応表): every proposal and opinion with what the ward did about it, and what is open and late. */
export async function resultsPage(viewer: Viewer, slug: string, asked: URLSearchParams) {
  const ward = await wardBySlug(slug);
  const today = dayOf(viewer.now);
  const query = handlingQuery(asked, fiscalYearOf(today));
  const isAll = asked.get("all") === "1";
  const page = isAll ? 1 : pageOf(asked);
  const size = isAll ? onPaper : pageSize;
  const column = dayToColumn(today);
  const [counts, total, rows, years, medians, offices] = await Promise.all([
    answerCounts(query.fiscalYear, column),
    countHandlings(ward.id, query, column),
    handlings(ward.id, query, column, { take: size, skip: (page - 1) * size }),
    db.proposal.findMany({
      where: { wardId: ward.id, publishedAt: { not: null } },
      distinct: ["fiscalYear"],
      select: { fiscalYear: true },
      orderBy: { fiscalYear: "desc" },
    }),
    medianDays(ward.id),
    db.office.findMany({ where: { wardId: ward.id }, orderBy: { sortKey: "asc" }, select: { slug: true, name: true } }),
  ]);
  return {
    ward: { slug: ward.slug, name: ward.name },
    query,
    isAll,
    onPaper,
    years: years.map((y) => y.fiscalYear),
    counts: counts.find((row) => row.wardId === ward.id) ?? null,
    rows,
    medians,
    offices,
    paging: { page, pages: Math.max(1, Math.ceil(total / size)), total },
  };
}

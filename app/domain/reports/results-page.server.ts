import { db } from "../../db/client.server.ts";
import { dayOf, dayToColumn, fiscalYearOf } from "../../shared/dates.ts";
import { pageOf, pagingOf } from "../../shared/paging.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { pageSize } from "../proposals/proposal-list.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { countHandlings, handlings } from "./handlings.server.ts";
import { handlingQuery } from "./handlings.ts";
import { answerCounts, mediansOf, talliesOf } from "./tallies.server.ts";

/** On one sheet of print; whoever wants more takes the CSV. */
const onPaper = 2000;

/** How many years' medians stand side by side. */
const yearsShown = 5;

/** 提案と区の回答 (対応表): every proposal and opinion with what the ward did about it, and what is open and late. */
export async function resultsPage(viewer: Viewer, slug: string, asked: URLSearchParams) {
  const ward = await wardBySlug(slug);
  const today = dayOf(viewer.now);
  const query = handlingQuery(asked, fiscalYearOf(today));
  const isAll = asked.get("all") === "1";
  const size = isAll ? onPaper : pageSize;
  const column = dayToColumn(today);
  const { years, total } = await countHandlings(ward.id, query, column);
  const paging = pagingOf(isAll ? 1 : pageOf(asked), size, total);
  const [kept, rows, offices] = await Promise.all([
    talliesOf({ wardId: ward.id }),
    handlings(ward.id, query, column, { take: size, skip: (paging.page - 1) * size }),
    db.office.findMany({ where: { wardId: ward.id }, orderBy: { sortKey: "asc" }, select: { slug: true, name: true } }),
  ]);
  return {
    ward: { slug: ward.slug, name: ward.name },
    query,
    isAll,
    onPaper,
    years,
    counts: answerCounts(
      kept.filter(({ fiscalYear }) => fiscalYear === query.fiscalYear),
      column,
    ),
    rows,
    medians: mediansOf(kept).slice(0, yearsShown),
    offices,
    paging,
  };
}

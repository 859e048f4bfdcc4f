import { db, type Tx } from "../../db/client.server.ts";
import { dayFromColumn, instantAt } from "../../shared/dates.ts";
import { listSelect, stageOf } from "../proposals/stage-where.server.ts";

type Term = { id: string; startsOn: Date };

/** Published matters from before a term that have not ended and that it has not taken over yet, the oldest first. */
export async function carriableMatters(from: Tx, wardId: string, term: Term) {
  const rows = await from.proposal.findMany({
    where: {
      wardId,
      publishedAt: { not: null },
      endedAt: null,
      receivedAt: { lt: instantAt(dayFromColumn(term.startsOn), "00:00") },
      steps: { none: { kind: "carried", detailId: term.id } },
    },
    select: listSelect,
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    take: 200,
  });
  return rows.map((row) => ({
    id: row.id,
    key: `${row.fiscalYear}-${row.number}`,
    number: row.number,
    fiscalYear: row.fiscalYear,
    title: row.title,
    stage: stageOf(row),
    office: row.office?.name ?? null,
  }));
}

/** The matters of earlier terms that a term has taken over, as everybody may read them. */
export async function carriedMatters(wardId: string, termId: string) {
  const rows = await db.proposal.findMany({
    where: { wardId, publishedAt: { not: null }, steps: { some: { kind: "carried", detailId: termId } } },
    select: listSelect,
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    take: 200,
  });
  return rows.map((row) => ({ key: `${row.fiscalYear}-${row.number}`, title: row.title, stage: stageOf(row) }));
}

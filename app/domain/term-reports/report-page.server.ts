import { db } from "../../db/client.server.ts";
import { dayFromColumn, dayOf } from "../../shared/dates.ts";
import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { errataOf } from "../errata/errata-of.server.ts";
import { listSelect, stageOf } from "../proposals/stage-where.server.ts";
import { keptHtml } from "../rendering/rendered.server.ts";
import { begunTerm, type TermRecord, termRecord } from "../reports/term-page.server.ts";
import { decidingItems } from "./deciding-items.server.ts";
import { type ReportParts, reportParts } from "./draft-page.server.ts";
import type { TermRef } from "./locked-report.server.ts";

/** 提言 as they were handed over, each with where it stands today. */
async function withStages(wardId: string, handedOverAt: Date, recommendations: Advice[]) {
  const shown = await stillPublished(wardId, handedOverAt, recommendations);
  const sources = await stillPublished(
    wardId,
    handedOverAt,
    recommendations.flatMap((one) => one.sources ?? []),
  );
  const rows = await db.proposal.findMany({
    where: { wardId, recommended: { isNot: null } },
    select: {
      ...listSelect,
      responses: {
        where: { publishedAt: { not: null } },
        orderBy: { publishedAt: "desc" },
        take: 1,
        select: { status: true },
      },
    },
  });
  return shown.map((one) => {
    const row = rows.find(({ fiscalYear, number }) => `${fiscalYear}-${number}` === one.key);
    return {
      ...one,
      sources: sources.filter(({ key }) => one.sources?.some((source) => source.key === key)),
      stage: row ? stageOf(row) : null,
      answer: row?.responses[0]?.status ?? null,
    };
  });
}

/**
 * Those of them that are still on the site, as they were handed over; where something was masked since, as they read
 * today, or the name that was taken out of sight would stand in the report for good.
 */
async function stillPublished<One extends Named>(wardId: string, handedOverAt: Date, proposals: One[]): Promise<One[]> {
  if (proposals.length === 0) return [];
  const rows = await db.proposal.findMany({
    where: {
      wardId,
      publishedAt: { not: null },
      OR: proposals.map(({ key }) => {
        const [fiscalYear = 0, number = 0] = key.split("-").map(Number);
        return { fiscalYear, number };
      }),
    },
    select: {
      fiscalYear: true,
      number: true,
      title: true,
      body: true,
      revisions: { where: { isMasking: true, settledAt: { gt: handedOverAt } }, select: { id: true }, take: 1 },
    },
  });
  const today = new Map(rows.map((row) => [`${row.fiscalYear}-${row.number}`, row]));
  return proposals.flatMap((one) => {
    const row = today.get(one.key);
    if (!row) return [];
    if (row.revisions.length === 0) return [one];
    return [{ ...one, title: row.title, ...(one.words === undefined ? {} : { words: row.body }) }];
  });
}

type Named = { key: string; title: string; words?: string };
type Advice = { title: string; words: string; key: string; sources?: { key: string; title: string }[] };
type HandedOver = Record<"title" | "words" | "handedOverOn" | "handedTo", string> & {
  record: TermRecord;
  /** Not in reports from before they had chapters of their own. */
  chapters?: { title: string; words: string }[];
  recommendations?: Advice[];
  decided?: { name: string; href: string | null };
};

/** 報告書 as it was handed over; not-found before. */
export async function reportPage(viewer: Viewer, ref: TermRef) {
  const { ward, term } = await begunTerm(viewer, ref.ward, ref.term);
  const { id, content, contentHtml, sha256, handedOverAt } = found(term.report?.handedOverAt ? term.report : null);
  const at = found(handedOverAt);
  const handedOver = content as unknown as HandedOver;
  const { title, words, handedOverOn, handedTo, record, chapters = [], recommendations = [] } = handedOver;
  const html = contentHtml as { words: string; chapters: string[] } | null;
  return {
    ward: { slug: ward.slug, name: ward.name },
    ordinal: term.ordinal,
    council: term.council.name,
    title,
    html: keptHtml(words, html?.words ?? null),
    handedOverOn,
    handedTo,
    decided: handedOver.decided ?? null,
    chapters: chapters.map((chapter, index) => ({
      title: chapter.title,
      html: keptHtml(chapter.words, html?.chapters[index] ?? null),
    })),
    recommendations: await withStages(ward.id, at, recommendations),
    sha256: sha256 ?? "",
    errata: await errataOf("term_report", id),
    isDesk: isSecretariat(viewer, ward.id),
    record: {
      ...record,
      // What was taken off the site since is not told here either.
      proposals: await stillPublished(ward.id, at, record.proposals),
      sessions: record.sessions.map((session) => ({ ...session, startsAt: new Date(session.startsAt) })),
    },
  };
}

/** 報告書 as the desk writes it: what there is, else a skeleton out of the record. */
export async function deskReport(viewer: Viewer, ref: TermRef) {
  const { ward, term } = await begunTerm(viewer, ref.ward, ref.term);
  allow(isSecretariat(viewer, ward.id));
  const record = await termRecord(ward.slug, term.id);
  const { report } = term;
  return {
    ward: { slug: ward.slug, name: ward.name },
    ordinal: term.ordinal,
    council: term.council.name,
    today: dayOf(viewer.now),
    mayor: `${ward.name}長`,
    record,
    isWritten: report !== null,
    revision: report?.revision ?? null,
    partsRevision: report?.partsRevision ?? 1,
    title: report?.title ?? `${term.council.name} 第${term.ordinal}期 報告書`,
    words: report?.words ?? skeletonOf(record),
    handedOverOn: report?.handedOverOn ? dayFromColumn(report.handedOverOn) : null,
    termEndsOn: term.endsOn,
    parts: report ? await reportParts(report.id) : noParts,
    subcommittees: await db.subcommittee.findMany({
      where: { termId: term.id },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
    deciding: await decidingItems(ward.slug, term.id),
  };
}

const noParts: ReportParts = { commentsUntil: null, chapters: [], recommendations: [], opinions: [] };

/** The words around the chapters; those of the 部会 are made with the first saving. */
function skeletonOf({ proposals }: TermRecord): string {
  const matters = proposals.map(({ title, stage }) => `- ${title}（${stage}）`);
  return [
    "## はじめに",
    "## 話し合ったこと",
    ...(matters.length > 0 ? [`## 取り上げた提案\n\n${matters.join("\n")}`] : []),
    "## 次の期へ",
  ].join("\n\n");
}

import { db } from "../../db/client.server.ts";
import { renderMarkdown } from "../../platform/markdown.server.ts";
import { dayFromColumn, dayOf } from "../../shared/dates.ts";
import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { begunTerm, type TermRecord, termRecord } from "../reports/term-page.server.ts";
import type { TermRef } from "./locked-report.server.ts";

async function stillPublished<One extends { key: string }>(wardId: string, proposals: One[]): Promise<One[]> {
  const published = await db.proposal.findMany({
    where: {
      wardId,
      publishedAt: { not: null },
      OR: proposals.map(({ key }) => {
        const [fiscalYear = 0, number = 0] = key.split("-").map(Number);
        return { fiscalYear, number };
      }),
    },
    select: { fiscalYear: true, number: true },
  });
  const keys = new Set(published.map(({ fiscalYear, number }) => `${fiscalYear}-${number}`));
  return proposals.filter(({ key }) => keys.has(key));
}

type HandedOver = Record<"title" | "words" | "handedOverOn" | "handedTo", string> & { record: TermRecord };

/** 報告書 as it was handed over; not-found before. */
export async function reportPage(viewer: Viewer, ref: TermRef) {
  const { ward, term } = await begunTerm(viewer, ref.ward, ref.term);
  const { content, sha256 } = found(term.report?.handedOverAt ? term.report : null);
  const { title, words, handedOverOn, handedTo, record } = content as unknown as HandedOver;
  return {
    ward: { slug: ward.slug, name: ward.name },
    ordinal: term.ordinal,
    council: term.council.name,
    title,
    html: renderMarkdown(words),
    handedOverOn,
    handedTo,
    sha256: sha256 ?? "",
    record: {
      ...record,
      // What was taken off the site since is not told here either.
      proposals: await stillPublished(ward.id, record.proposals),
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
    title: report?.title ?? `${term.council.name} 第${term.ordinal}期 報告書`,
    words: report?.words ?? skeletonOf(record),
    handedOverOn: report?.handedOverOn ? dayFromColumn(report.handedOverOn) : null,
  };
}

/** Chapters to be filled: one for each 部会, and the matters taken up. */
function skeletonOf({ subcommittees, proposals }: TermRecord): string {
  const parts = subcommittees.map(
    ({ name, theme }) => `## ${name}（${theme}）\n\n話し合ったこと、行ったこと、分かったこと`,
  );
  const matters = proposals.map(({ title, stage }) => `- ${title}（${stage}）`);
  return [
    "## はじめに",
    ...(parts.length > 0 ? parts : ["## 話し合ったこと"]),
    ...(matters.length > 0 ? [`## 取り上げた提案\n\n${matters.join("\n")}`] : []),
    "## 提言",
    "## 次の期へ",
  ].join("\n\n");
}

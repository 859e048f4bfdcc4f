import { db } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { dayFromColumn, dayOf } from "../../shared/dates.ts";
import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { keptHtml } from "../rendering/rendered.server.ts";
import { begunTerm } from "../reports/term-page.server.ts";
import type { TermRef } from "./locked-report.server.ts";
import { ownMembership } from "./term-members.server.ts";
import type { ChapterRef } from "./write-chapter.server.ts";

const parts = {
  chapters: { orderBy: { position: "asc" }, include: { subcommittee: { select: { name: true } } } },
  recommendations: {
    orderBy: { position: "asc" },
    include: {
      sources: {
        where: { proposal: { publishedAt: { not: null } } },
        select: { proposal: { select: { fiscalYear: true, number: true, title: true } } },
      },
    },
  },
  opinions: { orderBy: [{ writtenAt: "asc" }, { id: "asc" }], include: { member: { select: { name: true } } } },
} satisfies Prisma.TermReportInclude;

/** Everything in a report as it is being written. */
export async function reportParts(reportId: string) {
  const report = await db.termReport.findFirstOrThrow({ where: { id: reportId }, include: parts });
  return {
    commentsUntil: report.commentsUntil ? dayFromColumn(report.commentsUntil) : null,
    chapters: report.chapters.map(({ id, title, words, html, revision, subcommitteeId, subcommittee, writtenAt }) => ({
      id,
      revision,
      subcommitteeId,
      title,
      words,
      html: keptHtml(words, html),
      by: subcommittee?.name ?? null,
      isWritten: writtenAt !== null && words !== "",
    })),
    recommendations: report.recommendations.map(({ id, title, words, revision, sources }) => ({
      id,
      title,
      words,
      revision,
      sources: sources.map(({ proposal }) => ({
        key: `${proposal.fiscalYear}-${proposal.number}`,
        title: proposal.title,
      })),
    })),
    opinions: report.opinions.map(({ id, text, writtenAt, answer, member }) => ({
      id,
      by: member.name,
      text,
      writtenAt,
      answer,
    })),
  };
}

export type ReportParts = Awaited<ReturnType<typeof reportParts>>;

/** The draft of a 報告書: for the members of its term and its desk. For everybody else there is none. */
export async function draftReport(viewer: Viewer, ref: TermRef) {
  // Whoever opens the mailed link signs in first.
  allow(isSignedIn(viewer));
  const { ward, term } = await begunTerm(viewer, ref.ward, ref.term);
  const report = found(term.report);
  const member = await ownMembership(db, viewer, term.id);
  const isDesk = isSecretariat(viewer, ward.id);
  found(isDesk || member ? report : null);
  const today = dayOf(viewer.now);
  const all = await reportParts(report.id);
  return {
    ward: { slug: ward.slug, name: ward.name },
    ordinal: term.ordinal,
    council: term.council.name,
    title: report.title,
    html: keptHtml(report.words, report.html),
    isHandedOver: report.handedOverAt !== null,
    mayWrite: member !== null && !report.handedOverAt && all.commentsUntil !== null && all.commentsUntil >= today,
    ...all,
    chapters: all.chapters.map(({ words: _, subcommitteeId, ...chapter }) => ({
      ...chapter,
      mayWrite: !report.handedOverAt && (isDesk || (member?.parts.includes(subcommitteeId ?? "") ?? false)),
    })),
  };
}

/** One chapter as it is written, for the 部会 it is given to and for the desk. */
export async function chapterForm(viewer: Viewer, ref: ChapterRef) {
  const { ward, term } = await begunTerm(viewer, ref.ward, ref.term);
  const chapter = found(
    await db.reportChapter.findFirst({
      where: { id: ref.chapter, report: { termId: term.id } },
      include: { subcommittee: { select: { name: true } } },
    }),
  );
  const member = await ownMembership(db, viewer, term.id);
  const isDesk = isSecretariat(viewer, ward.id);
  allow(isDesk || (member?.parts.includes(chapter.subcommitteeId ?? "") ?? false));
  return {
    ward: { slug: ward.slug, name: ward.name },
    ordinal: term.ordinal,
    isDesk,
    isHandedOver: term.report?.handedOverAt != null,
    id: chapter.id,
    title: chapter.title,
    words: chapter.words,
    revision: chapter.revision,
    by: chapter.subcommittee?.name ?? null,
  };
}

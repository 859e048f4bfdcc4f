import { db } from "../../db/client.server.ts";
import { dayFromColumn, dayToColumn } from "../../shared/dates.ts";
import { heldOn } from "../councils/held-on.ts";

/** What a member is asked of the report of their term: an opinion by a day, and the chapters of their 部会. */
export async function reportAsked(member: { id: string; termId: string }, today: string) {
  const report = await db.termReport.findFirst({
    where: { termId: member.termId, handedOverAt: null },
    include: {
      term: { include: { council: { include: { ward: { select: { slug: true } } } } } },
      chapters: {
        where: { subcommittee: { is: { members: { some: { memberId: member.id, ...heldOn(today) } } } } },
        orderBy: { position: "asc" },
        select: { id: true, title: true },
      },
    },
  });
  if (!report) return null;
  const isAsked = report.commentsUntil !== null && report.commentsUntil >= dayToColumn(today);
  if (!isAsked && report.chapters.length === 0) return null;
  const base = `/wards/${report.term.council.ward.slug}/council/terms/${report.term.ordinal}/report`;
  return {
    title: report.title,
    draft: `${base}/draft`,
    until: isAsked && report.commentsUntil ? dayFromColumn(report.commentsUntil) : null,
    chapters: report.chapters.map(({ id, title }) => ({ title, href: `${base}/chapters/${id}` })),
  };
}

import { db } from "../../db/client.server.ts";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { readRules } from "../councils/rules.schema.ts";
import { membersOn } from "../councils/scope.server.ts";
import { listSelect } from "../proposals/stage-where.server.ts";
import { observingOf } from "../sessions/observing.ts";
import { latestMinutes, upcomingSessions } from "../sessions/session-list.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { stageCounts } from "./stage-counts.server.ts";

/** A ward's page: its next sitting, what became of its proposals, its council. */
export async function wardPage(viewer: Viewer, slug: string) {
  const ward = await wardBySlug(slug);
  const [sessions, counts, proposals, minutes, term] = await Promise.all([
    upcomingSessions(viewer.now, 1, ward.id),
    stageCounts(ward.id),
    db.proposal.findMany({
      where: { wardId: ward.id, publishedAt: { not: null } },
      select: listSelect,
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      take: 3,
    }),
    latestMinutes(2, ward.id),
    db.term.findFirst({
      where: { council: { wardId: ward.id }, startsOn: { lte: dayToColumn(dayOf(viewer.now)) } },
      orderBy: { ordinal: "desc" },
      include: { council: true },
    }),
  ]);
  const next = sessions[0] ? await db.councilSession.findFirstOrThrow({ where: { id: sessions[0].id } }) : null;
  const members = term ? await membersOn({ termId: term.id, subcommitteeId: null }, dayOf(viewer.now)) : [];
  return {
    ward: { slug: ward.slug, name: ward.name, urgentContact: ward.urgentContact, isOpen: ward.openedAt !== null },
    next:
      sessions[0] && next ? { ...sessions[0], observing: observingOf(next, readRules(next.rules), viewer.now) } : null,
    counts,
    proposals,
    minutes,
    council: term ? { name: term.council.name, ordinal: term.ordinal, members: members.length } : null,
  };
}

import { db } from "../../db/client.server.ts";
import { dayFromColumn, dayOf } from "../../shared/dates.ts";
import { allow } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { isInOffice } from "../councils/scope.server.ts";
import { listSelect, stageOf } from "../proposals/stage-where.server.ts";
import { sessionListSelect } from "../sessions/session-list.server.ts";

/** マイページ: for a member the next sitting comes first, for a resident their proposals. */
export async function myPage(viewer: Viewer) {
  allow(isSignedIn(viewer));
  const accountId = viewer.accountId ?? "";
  const wardIds = [...new Set(viewer.grants.flatMap((g) => (g.wardId ? [g.wardId] : [])))];
  const [members, proposals, wards] = await Promise.all([
    db.member.findMany({
      where: { accountId },
      include: { term: { include: { council: true } } },
      orderBy: { startsOn: "desc" },
    }),
    db.proposal.findMany({
      where: { accountId },
      select: listSelect,
      orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
      take: 20,
    }),
    db.ward.findMany({ where: { id: { in: wardIds } }, orderBy: { position: "asc" } }),
  ]);
  const today = dayOf(viewer.now);
  // Whoever is out of office sees that, and nothing of the sittings to come.
  const member = members.find((candidate) => isInOffice(candidate, today)) ?? members[0];
  const isServing = member !== undefined && isInOffice(member, today);
  const sessions = isServing ? await nextSessions(viewer, member.termId, member.id) : [];
  const drafts = isServing ? await minutesToCheck(member.termId) : [];
  return {
    displayName: viewer.displayName,
    member: member
      ? {
          name: member.name,
          ended: member.endedOn ? { on: dayFromColumn(member.endedOn), reason: member.endReason ?? "" } : null,
          council: member.term.council.name,
        }
      : null,
    sessions,
    drafts,
    proposals: proposals.map((proposal) => ({ ...proposal, stage: stageOf(proposal) })),
    desks: wards
      .filter((ward) =>
        viewer.grants.some((g) => g.wardId === ward.id && ["secretariat", "manager", "office"].includes(g.role)),
      )
      .map(({ slug, name }) => ({ slug, name })),
    homes: wards.map(({ slug, name }) => ({ slug, name })),
    isAdmin: viewer.grants.some((g) => g.role === "admin"),
  };
}

async function nextSessions(viewer: Viewer, termId: string, memberId: string) {
  const rows = await db.councilSession.findMany({
    where: { termId, announcedAt: { not: null }, closedAt: null, cancelledAt: null, endsAt: { gte: viewer.now } },
    select: {
      ...sessionListSelect,
      repliesDueOn: true,
      opinionsDueAt: true,
      onlineMode: true,
      replies: { where: { memberId }, select: { answer: true } },
      papers: {
        select: { id: true, label: true, title: true, item: { select: { number: true } } },
        orderBy: { position: "asc" },
      },
    },
    orderBy: { startsAt: "asc" },
    take: 2,
  });
  return rows.map(({ replies, repliesDueOn, ...row }) => ({
    ...row,
    repliesDueOn: dayFromColumn(repliesDueOn),
    answer: replies[0]?.answer ?? null,
  }));
}

async function minutesToCheck(termId: string) {
  const rows = await db.minutes.findMany({
    where: { session: { termId }, confirmRequestedAt: { not: null }, approvedAt: null },
    select: {
      confirmBy: true,
      session: {
        select: { ordinal: true, title: true, fiscalYear: true, number: true, ward: { select: { slug: true } } },
      },
    },
  });
  return rows.map(({ confirmBy, session }) => ({
    title: `第${session.ordinal}回${session.title}`,
    confirmBy: confirmBy ? dayFromColumn(confirmBy) : null,
    href: `/wards/${session.ward.slug}/sessions/${session.fiscalYear}-${session.number}/confirmation`,
  }));
}

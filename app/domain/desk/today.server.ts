import { db } from "../../db/client.server.ts";
import { addDays, dayOf } from "../../shared/dates.ts";
import { isManager, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { waitingReviews } from "../appeals/waiting-reviews.server.ts";
import { waitingApprovals } from "../approvals/waiting-approvals.server.ts";
import { type Body, membersOf } from "../councils/body.ts";
import { councilOn, inOffice } from "../councils/scope.server.ts";
import { matterName } from "../proposals/matter-name.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { sessionState } from "../sessions/sessions.policy.ts";
import { deskWard } from "./desk-ward.server.ts";
import { officeWork } from "./office-work.server.ts";
import { owedTasks } from "./owed-tasks.server.ts";
import {
  announcementTasks,
  appealTask,
  minutesTasks,
  opinionTasks,
  proposalTasks,
  reissueTask,
  summaryTasks,
  type Task,
  unbegunTasks,
} from "./today-tasks.server.ts";

const shownMatters = 500;

/** きょうの仕事: what is late, what is due this week, the next sitting, what waits. */
export async function today(viewer: Viewer, slug: string) {
  const ward = await deskWard(viewer, slug);
  const day = dayOf(viewer.now);
  if (!isSecretariat(viewer, ward.id))
    return { kind: "office" as const, ward: { slug, name: ward.name }, day, ...(await officeWork(viewer, ward.id)) };
  const base = `/wards/${slug}/desk`;
  const [open, sessions, minutes, closures, approvals, responses, unanswered, inquiries, reviews, owed] =
    await Promise.all([
      db.proposal.findMany({
        where: { wardId: ward.id, answeredAt: null, endedAt: null },
        select: {
          id: true,
          fiscalYear: true,
          number: true,
          title: true,
          publishedAt: true,
          heldAt: true,
          wardOnlyAt: true,
          channel: true,
          confirmedAt: true,
          officeId: true,
          publishBy: true,
          officeBy: true,
          officeDueOn: true,
          office: { select: { name: true } },
        },
        orderBy: { receivedAt: "asc" },
        take: shownMatters,
      }),
      db.councilSession.findMany({
        where: {
          wardId: ward.id,
          cancelledAt: null,
          OR: [{ closedAt: null }, { summaryPublishedAt: null }, { minutes: null }],
        },
        include: {
          _count: { select: { items: true, papers: true, replies: true } },
          minutes: { select: { id: true } },
          replies: { select: { answer: true } },
        },
        orderBy: { startsAt: "asc" },
        take: 50,
      }),
      db.minutes.findMany({
        where: { session: { wardId: ward.id }, versions: { none: {} } },
        include: {
          session: true,
          _count: { select: { corrections: { where: { acceptedAt: null, declinedAt: null } } } },
        },
      }),
      db.versionClosure.findMany({
        where: { version: { minutes: { session: { wardId: ward.id } } } },
        select: {
          closedAt: true,
          version: {
            select: {
              number: true,
              minutes: {
                select: { session: true, versions: { orderBy: { number: "desc" }, take: 1, select: { number: true } } },
              },
            },
          },
        },
      }),
      waitingApprovals(ward.id),
      db.wardResponse.findMany({
        where: { proposal: { wardId: ward.id, endedAt: null }, publishedAt: null, returnedAt: null },
        select: { proposalId: true, proposal: { select: { fiscalYear: true, number: true, title: true } } },
        orderBy: { submittedAt: "asc" },
        take: 50,
      }),
      db.agendaItem.findMany({
        where: {
          session: { wardId: ward.id, OR: [{ closedAt: { not: null } }, { cancelledAt: { not: null } }] },
          opinionAnsweredAt: null,
          OR: [{ opinions: { some: {} } }, { residentOpinions: { some: {} } }],
        },
        select: { label: true, session: { select: sessionOfTask } },
        take: 50,
      }),
      db.inquiry.findMany({
        where: {
          settledAt: null,
          proposal: { wardId: ward.id, endedAt: null },
          addressees: { none: { answeredAt: null } },
        },
        select: { id: true, proposal: { select: { fiscalYear: true, number: true, title: true } } },
        orderBy: { askedAt: "asc" },
        take: 50,
      }),
      waitingReviews(ward.id),
      owedTasks(ward.id, day, base),
    ]);
  const drafts = sessions.filter((session) => session.announcedAt === null);
  const current = drafts.length > 0 ? await councilOn(ward.id, day) : null;
  const asked = new Set(approvals.map(({ subjectId }) => subjectId));
  const handedIn = new Set(responses.map(({ proposalId }) => proposalId));
  const total =
    open.length < shownMatters
      ? open.length
      : await db.proposal.count({ where: { wardId: ward.id, answeredAt: null, endedAt: null } });
  const tasks: Task[] = [
    // What an office has handed in stands below, as the desk's own work.
    ...open.flatMap((p) => (handedIn.has(p.id) ? [] : proposalTasks(p, base, day, asked.has(p.id)))),
    ...drafts.flatMap((s) => (current ? announcementTasks(s, current.rules, base) : [])),
    ...sessions.flatMap((s) => [...summaryTasks(s, base, viewer.now), ...unbegunTasks(s, base, viewer.now)]),
    ...minutes.flatMap((m) => minutesTasks(m, base, viewer.now)),
    ...closures.flatMap(({ closedAt, version: { number, minutes: of } }) =>
      of.versions[0]?.number === number ? [reissueTask({ session: of.session, closedAt }, base)] : [],
    ),
    ...reviews.appeals.map((appeal) => appealTask(appeal, base, day)),
    ...unanswered.flatMap((item) => opinionTasks(item, base, viewer.now)),
    ...owed,
  ].sort((a, b) => (a.due < b.due ? -1 : 1));
  const next = sessions.find((session) => session.closedAt === null);
  return {
    kind: "secretariat" as const,
    ward: { slug, name: ward.name, section: ward.contactSection },
    day,
    late: tasks.filter((task) => task.due < day),
    soon: tasks.filter((task) => task.due >= day && task.due <= addDays(day, 7)),
    later: tasks.filter((task) => task.due > addDays(day, 7)),
    next: next ? { ...nextOf(next), members: await membersCalled(next) } : null,
    received: open.filter((p) => !p.publishedAt && !p.heldAt && !p.wardOnlyAt).length,
    gathered: inquiries.map(({ id, proposal: p }) => ({
      name: matterName(p, day),
      href: `${base}/proposals/${p.fiscalYear}-${p.number}/inquiries/${id}/settlement`,
    })),
    /** More than a page of work can hold: said, not left out in silence. */
    left: total - open.length,
    revised: reviews.revised.map(({ id, proposal: p }) => ({
      name: matterName(p, day),
      href: `${base}/proposals/${p.fiscalYear}-${p.number}/revisions/${id}`,
    })),
    reported: reviews.reported,
    appealed: reviews.appeals.length,
    waitingApprovals: approvals.length,
    waitingResponses: responses.map(({ proposal: p }) => ({
      name: matterName(p, day),
      href: `${base}/proposals/${p.fiscalYear}-${p.number}/response/publication`,
    })),
    isManager: isManager(viewer, ward.id),
  };
}

const sessionOfTask = {
  id: true,
  fiscalYear: true,
  number: true,
  ordinal: true,
  title: true,
  closedAt: true,
  cancelledAt: true,
  summaryPublishedAt: true,
  rules: true,
} as const;

type Next = {
  id: string;
  fiscalYear: number | null;
  number: number | null;
  ordinal: number;
  title: string;
  startsAt: Date;
  announcedAt: Date | null;
  openedAt: Date | null;
  closedAt: Date | null;
  cancelledAt: Date | null;
  postponedAt: Date | null;
  _count: { items: number; papers: number; replies: number };
  replies: { answer: string }[];
};

const nextOf = (next: Next) => ({
  id: next.announcedAt ? sessionKey(next) : next.id,
  title: `第${next.ordinal}回${next.title}`,
  startsAt: next.startsAt,
  state: sessionState(next),
  items: next._count.items,
  papers: next._count.papers,
  replied: next._count.replies,
  coming: next.replies.filter((reply) => ["attend", "online", "late"].includes(reply.answer)).length,
});

const membersCalled = (next: Body & { startsAt: Date }): Promise<number> =>
  db.member.count({ where: { ...membersOf(next, dayOf(next.startsAt)), ...inOffice(dayOf(next.startsAt)) } });

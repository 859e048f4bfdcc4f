import { db } from "../../db/client.server.ts";
import { afterOpeningDays } from "../../platform/holidays.server.ts";
import { addDays, type Day, dayFromColumn, dayOf } from "../../shared/dates.ts";
import { isManager, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { waitingApprovals } from "../approvals/waiting-approvals.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import { inOffice } from "../councils/scope.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { sessionState } from "../sessions/sessions.policy.ts";
import { deskWard, officeIdsOf } from "./desk-ward.server.ts";

export type Task = { due: string; what: string; act: string; href: string };

/** きょうの仕事: what is late, what is due this week, the next sitting, what waits. */
export async function today(viewer: Viewer, slug: string) {
  const ward = await deskWard(viewer, slug);
  const day = dayOf(viewer.now);
  if (!isSecretariat(viewer, ward.id))
    return { kind: "office" as const, ward: { slug, name: ward.name }, day, ...(await officeWork(viewer, ward.id)) };
  const [open, sessions, minutes, approvals, responses] = await Promise.all([
    db.proposal.findMany({
      where: { wardId: ward.id, answeredAt: null, doneAt: null, droppedAt: null },
      select: {
        fiscalYear: true,
        number: true,
        title: true,
        publishedAt: true,
        heldAt: true,
        wardOnlyAt: true,
        officeId: true,
        publishBy: true,
        officeBy: true,
        officeDueOn: true,
        office: { select: { name: true } },
      },
      orderBy: { receivedAt: "asc" },
      take: 500,
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
      take: 10,
    }),
    db.minutes.findMany({
      where: { session: { wardId: ward.id }, versions: { none: {} } },
      include: {
        session: true,
        _count: { select: { corrections: { where: { acceptedAt: null, declinedAt: null } } } },
      },
    }),
    waitingApprovals(ward.id),
    db.wardResponse.findMany({
      where: { proposal: { wardId: ward.id }, publishedAt: null, returnedAt: null },
      select: { proposal: { select: { fiscalYear: true, number: true, title: true } } },
      orderBy: { submittedAt: "asc" },
      take: 50,
    }),
  ]);
  const base = `/wards/${slug}/desk`;
  const tasks: Task[] = [
    ...open.flatMap((p) => proposalTasks(p, base)),
    ...sessions.flatMap((s) => [...summaryTasks(s, base), ...unbegunTasks(s, base)]),
    ...minutes.flatMap((m) => minutesTasks(m, base)),
  ].sort((a, b) => (a.due < b.due ? -1 : 1));
  const next = sessions.find((session) => session.closedAt === null);
  return {
    kind: "secretariat" as const,
    ward: { slug, name: ward.name, section: ward.contactSection },
    day,
    late: tasks.filter((task) => task.due < day),
    soon: tasks.filter((task) => task.due >= day && task.due <= addDays(day, 7)),
    next: next ? { ...nextOf(next), members: await membersCount(next.termId, day) } : null,
    received: open.filter((p) => !p.publishedAt && !p.heldAt && !p.wardOnlyAt).length,
    waitingApprovals: approvals.length,
    waitingResponses: responses.map(({ proposal: p }) => ({
      name: `第${p.number}号「${p.title}」`,
      href: `${base}/proposals/${p.fiscalYear}-${p.number}/response/publication`,
    })),
    isManager: isManager(viewer, ward.id),
  };
}

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

const membersCount = (termId: string, day: Day): Promise<number> =>
  db.member.count({ where: { termId, ...inOffice(day) } });

type Open = {
  fiscalYear: number;
  number: number;
  title: string;
  publishedAt: Date | null;
  heldAt: Date | null;
  wardOnlyAt: Date | null;
  officeId: string | null;
  publishBy: Date;
  officeBy: Date;
  officeDueOn: Date | null;
  office: { name: string } | null;
};

function proposalTasks(p: Open, base: string): Task[] {
  const href = `${base}/proposals/${p.fiscalYear}-${p.number}`;
  const name = `第${p.number}号「${p.title}」`;
  if (!p.publishedAt && !p.heldAt && !p.wardOnlyAt)
    return [{ due: dayFromColumn(p.publishBy), what: `${name} 掲載するか未定`, act: "掲載するかを決める", href }];
  if (!p.officeId)
    return [{ due: dayFromColumn(p.officeBy), what: `${name} 担当課が未定`, act: "担当課を決める", href }];
  return p.officeDueOn
    ? [
        {
          due: dayFromColumn(p.officeDueOn),
          what: `${name} ${p.office?.name ?? ""}の回答待ち`,
          act: "様子を見る",
          href,
        },
      ]
    : [];
}

type Closed = {
  id: string;
  fiscalYear: number | null;
  number: number | null;
  ordinal: number;
  title: string;
  closedAt: Date | null;
  summaryPublishedAt: Date | null;
  rules: unknown;
};

function summaryTasks(session: Closed, base: string): Task[] {
  if (!session.closedAt || session.summaryPublishedAt) return [];
  const due = afterOpeningDays(dayOf(session.closedAt), readRules(session.rules).summaryDays);
  return [
    {
      due,
      what: `第${session.ordinal}回 会議結果の概要`,
      act: "概要を掲載する",
      href: `${base}/sessions/${sessionKey(session)}/summary`,
    },
  ];
}

/** Minutes nobody has begun are owed all the same. */
function unbegunTasks(session: Closed & { minutes: { id: string } | null }, base: string): Task[] {
  if (!session.closedAt || session.minutes) return [];
  const due = addDays(dayOf(session.closedAt), readRules(session.rules).minutesDays);
  const href = `${base}/sessions/${sessionKey(session)}/minutes`;
  return [{ due, what: `第${session.ordinal}回 会議録の掲載`, act: "会議録を作る", href }];
}

type Draft = {
  confirmRequestedAt: Date | null;
  approvedAt: Date | null;
  session: Closed;
  _count: { corrections: number };
};

function minutesTasks({ session, ...minutes }: Draft, base: string): Task[] {
  if (!session.closedAt) return [];
  const due = addDays(dayOf(session.closedAt), readRules(session.rules).minutesDays);
  const act = minutes.approvedAt
    ? "掲載する"
    : minutes._count.corrections > 0
      ? "訂正の申出に答える"
      : minutes.confirmRequestedAt
        ? "承認を記録する"
        : "委員に確認を頼む";
  return [
    { due, what: `第${session.ordinal}回 会議録の掲載`, act, href: `${base}/sessions/${sessionKey(session)}/minutes` },
  ];
}

/** An office sees its own matters only. */
async function officeWork(viewer: Viewer, wardId: string) {
  const mine = { id: { in: officeIdsOf(viewer) }, wardId };
  const rows = await db.proposal.findMany({
    where: { office: mine, doneAt: null, droppedAt: null },
    select: {
      fiscalYear: true,
      number: true,
      title: true,
      officeDueOn: true,
      answeredAt: true,
      nextReportOn: true,
      supportCount: true,
      urgentAt: true,
      responses: {
        where: { publishedAt: null },
        select: { returnedAt: true, returnReason: true },
        orderBy: { submittedAt: "desc" },
        take: 1,
      },
    },
    orderBy: [{ officeDueOn: "asc" }, { id: "asc" }],
    take: 200,
  });
  const offices = await db.office.findMany({ where: mine, select: { name: true } });
  const shown = rows.map(({ responses, officeDueOn, nextReportOn, ...row }) => ({
    ...row,
    key: `${row.fiscalYear}-${row.number}`,
    isSubmitted: responses.some(({ returnedAt }) => returnedAt === null),
    returned: responses[0]?.returnReason ?? null,
    dueOn: officeDueOn ? dayFromColumn(officeDueOn) : null,
    nextReportOn: nextReportOn ? dayFromColumn(nextReportOn) : null,
  }));
  return {
    office: offices.map((o) => o.name).join("・"),
    toAnswer: shown.filter((row) => !row.answeredAt && !row.isSubmitted),
    submitted: shown.filter((row) => row.isSubmitted),
    toReport: shown.filter((row) => row.answeredAt),
  };
}

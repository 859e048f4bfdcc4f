import { db } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { addDays, type Day, dayFromColumn, dayOf, dayToColumn } from "../../shared/dates.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { nextPromise } from "../proposals/next-promise.ts";
import { ownedByNobody } from "../proposals/owned.ts";
import { proposalState } from "../proposals/proposals.policy.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { sessionState } from "../sessions/sessions.policy.ts";
import { deskWard, officeIdsOf } from "./desk-ward.server.ts";
import { today } from "./today.server.ts";

const shown = 1000;
/** Grants that end within this many days are to be renewed or followed by somebody. */
const endingDays = 120;

const matterSelect = {
  id: true,
  fiscalYear: true,
  number: true,
  title: true,
  channel: true,
  wardId: true,
  publishedAt: true,
  heldAt: true,
  wardOnlyAt: true,
  officeId: true,
  officeDueOn: true,
  publishBy: true,
  officeBy: true,
  answerBy: true,
  answeredAt: true,
  firstProgressAt: true,
  nextReportOn: true,
  endedAt: true,
  ending: true,
  office: { select: { name: true } },
  responses: { where: { publishedAt: null, returnedAt: null }, select: { id: true }, take: 1 },
  notes: { orderBy: { writtenAt: "desc" }, take: 1, select: { text: true } },
} satisfies Prisma.ProposalSelect;

type Row = Prisma.ProposalGetPayload<{ select: typeof matterSelect }>;

const matterOf = (row: Row) => ({
  key: `${row.fiscalYear}-${row.number}`,
  fiscalYear: row.fiscalYear,
  number: row.number,
  title: row.title,
  state: proposalState(row),
  // What the office has handed in is the desk's to put out.
  next:
    row.responses.length > 0
      ? { by: nextPromise(row)?.by ?? null, sentence: "企画課が、提出された回答を確かめて掲載します。" }
      : nextPromise(row),
  note: row.notes[0]?.text ?? null,
});

export type HandedMatter = ReturnType<typeof matterOf>;

/** What is due soonest first; what has no day, last. */
const byPromise = (a: HandedMatter, b: HandedMatter): number =>
  (a.next?.by ?? "9999").localeCompare(b.next?.by ?? "9999");

/** 引継ぎ: all that is open on one sheet, for whoever takes a desk over; an office sees its own. */
export async function handoverPage(viewer: Viewer, slug: string) {
  const ward = await deskWard(viewer, slug);
  const day = dayOf(viewer.now);
  const isDesk = isSecretariat(viewer, ward.id);
  const mine = isDesk ? {} : { officeId: { in: officeIdsOf(viewer) } };
  const [rows, orphans, total] = await Promise.all([
    db.proposal.findMany({
      where: { wardId: ward.id, endedAt: null, ...mine },
      select: matterSelect,
      orderBy: [{ office: { sortKey: "asc" } }, { receivedAt: "asc" }, { id: "asc" }],
      take: shown,
    }),
    isDesk
      ? db.proposal.findMany({
          where: { wardId: ward.id, ...ownedByNobody(day) },
          select: matterSelect,
          orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
          take: shown,
        })
      : Promise.resolve([]),
    db.proposal.count({ where: { wardId: ward.id, endedAt: null, ...mine } }),
  ]);
  // What nobody has stands first, once.
  const orphaned = new Set(orphans.map(({ id }) => id));
  const owned = rows.filter(({ id }) => !orphaned.has(id));
  const offices = [...new Set(owned.map(({ office }) => office?.name ?? null))];
  return {
    ward: { slug, name: ward.name },
    day,
    isDesk,
    office: isDesk ? null : offices.filter((name) => name !== null).join("・"),
    total,
    shown: rows.length,
    orphans: orphans.map(matterOf).sort(byPromise),
    offices: offices.map((name) => ({
      name,
      matters: owned
        .filter(({ office }) => (office?.name ?? null) === name)
        .map(matterOf)
        .sort(byPromise),
    })),
    desk: isDesk ? await deskSide(viewer, slug, ward.id, day) : null,
  };
}

/** What the secretariat itself has to do, and whose grants run out. */
async function deskSide(viewer: Viewer, slug: string, wardId: string, day: Day) {
  const [work, sittings, grants] = await Promise.all([
    today(viewer, slug),
    db.councilSession.findMany({
      where: { wardId, closedAt: null, cancelledAt: null },
      orderBy: { startsAt: "asc" },
      take: 50,
    }),
    db.grant.findMany({
      where: {
        wardId,
        role: { in: ["secretariat", "manager", "office"] },
        endedAt: null,
        endsOn: { gte: dayToColumn(day), lte: dayToColumn(addDays(day, endingDays)) },
      },
      select: { id: true, endsOn: true, account: { select: { displayName: true } } },
      orderBy: [{ endsOn: "asc" }, { id: "asc" }],
      take: 100,
    }),
  ]);
  const tasks = work.kind === "secretariat" ? [...work.late, ...work.soon, ...work.later] : [];
  return {
    reported: work.kind === "secretariat" ? work.reported : 0,
    sittings: sittings.map((session) => ({
      key: session.announcedAt ? sessionKey(session) : session.id,
      name: `第${session.ordinal}回${session.title}`,
      startsAt: session.startsAt,
      state: sessionState(session),
    })),
    /** Those of single matters stand in their own lists already. */
    tasks: tasks.filter(({ isOfMatter }) => !isOfMatter),
    /** What waits for a look of the desk, without a day of its own. */
    waiting:
      work.kind === "secretariat"
        ? [
            ...work.waitingResponses.map((one) => ({ ...one, what: "提出された回答" })),
            ...work.gathered.map((one) => ({ ...one, what: "回答のそろった照会" })),
            ...work.revised.map((one) => ({ ...one, what: "文の直し" })),
          ]
        : [],
    waitingApprovals: work.kind === "secretariat" ? work.waitingApprovals : 0,
    grants: grants.map(({ id, endsOn, account }) => ({
      id,
      name: account.displayName,
      endsOn: endsOn ? dayFromColumn(endsOn) : null,
    })),
  };
}

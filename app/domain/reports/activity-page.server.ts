import { db } from "../../db/client.server.ts";
import { type Day, dayOf, dayToColumn, fiscalYearOf, instantAt } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { type CostKind, costKinds } from "../councils/costs.schema.ts";
import { isHeldOn } from "../councils/held-on.ts";
import { isInOffice } from "../councils/in-office.ts";
import { isDialogue } from "../councils/is-dialogue.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { countClasses } from "./handlings.server.ts";
import { handlingClasses, handlingKinds } from "./handlings.ts";
import { answerCounts, mediansOf, talliesOf } from "./tallies.server.ts";

type Counted = Awaited<ReturnType<typeof countClasses>>[number];

/** Proposals first, each kind in the order of its classes. */
const byKind = (a: Counted, b: Counted): number =>
  handlingKinds.indexOf(a.kind) - handlingKinds.indexOf(b.kind) ||
  handlingClasses.indexOf(a.className) - handlingClasses.indexOf(b.className);

export type BodyActivity = {
  name: string;
  held: number;
  /** Opened, and closed again for want of members. */
  lapsed: number;
  cancelled: number;
  /** Members called and members who came, over all sittings; none where a sitting has no members. */
  called: number;
  came: number;
  /** Of the sittings where they were counted; none where nobody ever was. */
  observers: number | null;
};

/** 運営状況 of a fiscal year: how often each body sat, who came and watched, what was answered how fast, what it cost. */
export async function activityPage(viewer: Viewer, slug: string, asked: string | null) {
  const ward = await wardBySlug(slug);
  const thisYear = fiscalYearOf(dayOf(viewer.now));
  const year = asked && /^20\d\d$/.test(asked) && Number(asked) <= thisYear ? Number(asked) : thisYear;
  const today = dayToColumn(dayOf(viewer.now));
  const [bodies, kept, classes, costs, council] = await Promise.all([
    bodiesOf(ward.id, year),
    talliesOf({ wardId: ward.id, fiscalYear: year }),
    countClasses(ward.id, year),
    db.councilCost.findMany({ where: { council: { wardId: ward.id }, fiscalYear: year } }),
    db.council.findFirst({ where: { wardId: ward.id }, orderBy: { establishedOn: "asc" } }),
  ]);
  return {
    ward: { slug: ward.slug, name: ward.name },
    council: council?.name ?? null,
    year,
    before: council && fiscalYearOf(dayOf(council.establishedOn)) < year ? year - 1 : null,
    after: year < thisYear ? year + 1 : null,
    bodies,
    counts: answerCounts(kept, today),
    classes: classes.sort(byKind),
    medians: mediansOf(kept).at(0) ?? null,
    costs: costKinds.flatMap((kind) => {
      const cost = costs.find((one) => one.kind === kind);
      return cost ? [{ kind: kind as CostKind, yen: cost.yen }] : [];
    }),
  };
}

async function bodiesOf(wardId: string, year: number): Promise<BodyActivity[]> {
  const sessions = await db.councilSession.findMany({
    where: {
      wardId,
      announcedAt: { not: null },
      OR: [{ closedAt: { not: null } }, { cancelledAt: { not: null } }],
      startsAt: { gte: instantAt(`${year}-04-01`, "00:00"), lt: instantAt(`${year + 1}-04-01`, "00:00") },
    },
    include: {
      presences: { select: { memberId: true } },
      term: { include: { council: { select: { name: true } }, members: { include: { subcommittees: true } } } },
      subcommittee: { select: { name: true } },
    },
    orderBy: { startsAt: "asc" },
  });
  const bodies = new Map<string, BodyActivity>();
  for (const session of sessions) {
    const name = session.subcommittee?.name ?? session.term.council.name;
    const body = bodies.get(name) ?? {
      name,
      held: 0,
      lapsed: 0,
      cancelled: 0,
      called: 0,
      came: 0,
      observers: null,
    };
    bodies.set(name, body);
    if (session.cancelledAt || !session.closedAt) {
      body.cancelled += 1;
      continue;
    }
    if (session.lapsedAt) {
      body.lapsed += 1;
      continue;
    }
    body.held += 1;
    if (session.observerCount !== null) body.observers = (body.observers ?? 0) + session.observerCount;
    if (isDialogue(session)) continue;
    const called = calledOn(session, dayOf(session.startsAt));
    const came = new Set(session.presences.map(({ memberId }) => memberId));
    body.called += called.length;
    body.came += called.filter(({ id }) => came.has(id)).length;
  }
  return [...bodies.values()];
}

type Sitting = {
  subcommitteeId: string | null;
  term: {
    members: {
      id: string;
      startsOn: Date;
      endsOn: Date;
      endedOn: Date | null;
      subcommittees: { subcommitteeId: string; startsOn: Date; endedOn: Date | null }[];
    }[];
  };
};

/** Everybody who was a member of the body on the day. */
const calledOn = ({ subcommitteeId, term }: Sitting, day: Day) =>
  term.members.filter(
    (member) =>
      isInOffice(member, day) &&
      (subcommitteeId === null ||
        member.subcommittees.some((place) => place.subcommitteeId === subcommitteeId && isHeldOn(place, day))),
  );

import { db, type Tx } from "../../db/client.server.ts";
import { dayFromColumn, dayOf, dayToColumn } from "../../shared/dates.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { resultWords } from "../agenda/agenda.schema.ts";
import { decidedVotes } from "../ballots/decided-votes.ts";
import { wordingOfItem } from "../ballots/motions.rules.ts";
import { basisWords } from "../councils/councils.schema.ts";
import { isProvisional } from "../minutes/provisional.ts";
import { publicStage, stageWords } from "../proposals/proposals.policy.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";

/** A term of a ward's council that has begun; one prepared ahead is nobody's to read. */
export async function begunTerm(viewer: Viewer, slug: string, ordinal: string, from: Tx = db) {
  const ward = await wardBySlug(slug, from);
  const term = found(
    /^[1-9]\d{0,2}$/.test(ordinal)
      ? await from.term.findFirst({
          where: {
            council: { wardId: ward.id },
            ordinal: Number(ordinal),
            startsOn: { lte: dayToColumn(dayOf(viewer.now)) },
          },
          include: { council: true, report: true },
        })
      : null,
  );
  return { ward, term };
}

/** 期の報告, as it stands today, and the 報告書 once it was handed over. */
export async function termPage(viewer: Viewer, slug: string, ordinal: string) {
  const { ward, term } = await begunTerm(viewer, slug, ordinal);
  const { report } = term;
  return {
    ward: { slug: ward.slug, name: ward.name },
    ...(await termRecord(slug, term.id)),
    report:
      report?.handedOverOn && report.handedTo
        ? { title: report.title, handedOverOn: dayFromColumn(report.handedOverOn), handedTo: report.handedTo }
        : null,
  };
}

export type TermRecord = Awaited<ReturnType<typeof termRecord>>;

/**
 * What a term did, out of the record, and what it leaves to the next: items carried over that went onto
 * no later agenda of its own, and proposals taken up whose matter has not ended. Open items only.
 */
export async function termRecord(slug: string, termId: string, from: Tx = db) {
  const term = await from.term.findFirstOrThrow({
    where: { id: termId },
    include: {
      council: true,
      members: { select: { basis: true } },
      subcommittees: { orderBy: { name: "asc" }, select: { name: true, theme: true } },
      sessions: {
        where: { announcedAt: { not: null } },
        orderBy: { startsAt: "asc" },
        include: {
          minutes: { select: { approvedAt: true } },
          items: {
            where: { closedAt: null, withdrawnAt: null },
            orderBy: { position: "asc" },
            include: {
              votes: decidedVotes,
              carriedTo: { select: carriedEnd },
              links: { where: { proposal: { publishedAt: { not: null } } }, include: { proposal: true } },
            },
          },
        },
      },
    },
  });
  const held = term.sessions.filter((session) => session.closedAt !== null);
  // What was closed again for want of members was no sitting.
  const sat = held.filter(({ lapsedAt }) => lapsedAt === null);
  const items = held.flatMap((session) => session.items.map((item) => ({ session, item })));
  const announced = term.sessions.flatMap((session) => session.items);
  const proposals = new Map(announced.flatMap((item) => item.links.map(({ proposal }) => [proposal.id, proposal])));
  return {
    council: term.council.name,
    ordinal: term.ordinal,
    startsOn: dayFromColumn(term.startsOn),
    endsOn: dayFromColumn(term.endsOn),
    bases: Object.entries(basisWords).flatMap(([basis, word]) => {
      const count = term.members.filter((member) => member.basis === basis).length;
      return count > 0 ? [`${word}${count}名`] : [];
    }),
    members: term.members.length,
    subcommittees: term.subcommittees,
    held: {
      plenary: sat.filter(({ subcommitteeId }) => subcommitteeId === null).length,
      parts: sat.filter(({ subcommitteeId }) => subcommitteeId !== null).length,
    },
    sessions: held.map((session) => ({
      key: sessionKey(session),
      name: `第${session.ordinal}回${session.title}`,
      startsAt: session.startsAt,
      isProvisional: isProvisional(session),
      items: session.items.filter(wasGoneInto).map((item) => ({
        number: item.number ?? item.position,
        label: item.label,
        title: item.title,
        result: wordingOfItem(item.votes, item.result) ?? (item.result ? resultWords[item.result] : "結果の記録なし"),
      })),
    })),
    carried: items
      .filter(({ item }) => item.result === "carried_over" && !isTakenUp(term.id, item.carriedTo))
      .map(({ session, item }) => ({
        href: `/wards/${slug}/sessions/${sessionKey(session)}/items/${item.number}`,
        name: `第${session.ordinal}回${session.title} 議題${item.label}「${item.title}」`,
        to: nextEnd(slug, term.id, item.carriedTo),
      })),
    proposals: [...proposals.values()].map((proposal) => ({
      key: `${proposal.fiscalYear}-${proposal.number}`,
      title: proposal.title,
      stage: stageWords[publicStage(proposal, true)],
      isOpen: proposal.endedAt === null,
    })),
  };
}

const carriedEnd = {
  number: true,
  label: true,
  closedAt: true,
  withdrawnAt: true,
  session: {
    select: {
      termId: true,
      ordinal: true,
      title: true,
      announcedAt: true,
      cancelledAt: true,
      fiscalYear: true,
      number: true,
    },
  },
} as const;

type CarriedEnd = {
  number: number | null;
  label: string;
  closedAt: Date | null;
  withdrawnAt: Date | null;
  session: {
    termId: string;
    ordinal: number;
    title: string;
    announcedAt: Date | null;
    cancelledAt: Date | null;
    fiscalYear: number | null;
    number: number | null;
  };
} | null;

/** Carried to a sitting of the same term that is announced and stands: that one answers for it now. */
const isTakenUp = (termId: string, to: CarriedEnd): boolean =>
  to !== null &&
  to.session.termId === termId &&
  to.session.announcedAt !== null &&
  to.session.cancelledAt === null &&
  to.withdrawnAt === null;

/** Where a matter handed over was taken up in the next term, once that is announced. */
function nextEnd(ward: string, termId: string, to: CarriedEnd) {
  if (!to || to.session.termId === termId || !to.session.announcedAt || to.closedAt) return null;
  return {
    href: `/wards/${ward}/sessions/${sessionKey(to.session)}/items/${to.number}`,
    name: `第${to.session.ordinal}回${to.session.title} 議題${to.label}`,
  };
}

/** その他 without a result was not gone into. */
const wasGoneInto = (item: { result: unknown; kind: string }): boolean => item.result !== null || item.kind !== "other";

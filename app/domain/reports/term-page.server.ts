import { db } from "../../db/client.server.ts";
import { dayFromColumn } from "../../shared/dates.ts";
import { found } from "../../shared/errors.ts";
import { resultWords } from "../agenda/agenda.schema.ts";
import { basisWords } from "../councils/councils.schema.ts";
import { publicStage, stageWords } from "../proposals/proposals.policy.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";

/**
 * 期の報告: what a term did, out of the record, and what it leaves to the next: items carried over that
 * went onto no later agenda, and proposals taken up whose matter has not ended. Open items only.
 */
export async function termPage(slug: string, ordinal: string) {
  const ward = await wardBySlug(slug);
  const term = found(
    /^[1-9]\d{0,2}$/.test(ordinal)
      ? await db.term.findFirst({
          where: { council: { wardId: ward.id }, ordinal: Number(ordinal) },
          include: {
            council: true,
            members: { select: { basis: true, posts: { select: { post: true } }, name: true, endReason: true } },
            subcommittees: { orderBy: { name: "asc" }, select: { name: true, theme: true } },
            sessions: {
              where: { announcedAt: { not: null } },
              orderBy: { startsAt: "asc" },
              include: {
                items: {
                  where: { closedAt: null, result: { not: null } },
                  orderBy: { position: "asc" },
                  include: {
                    votes: { where: { voidedAt: null, decidedAt: { not: null } }, select: { wording: true } },
                    carriedTo: { select: { id: true } },
                    links: { where: { proposal: { publishedAt: { not: null } } }, include: { proposal: true } },
                  },
                },
              },
            },
          },
        })
      : null,
  );
  const held = term.sessions.filter((session) => session.closedAt !== null);
  const items = held.flatMap((session) => session.items.map((item) => ({ session, item })));
  const proposals = new Map(items.flatMap(({ item }) => item.links.map(({ proposal }) => [proposal.id, proposal])));
  return {
    ward: { slug: ward.slug, name: ward.name },
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
    sessions: held.map((session) => ({
      key: sessionKey(session),
      name: `第${session.ordinal}回${session.title}`,
      startsAt: session.startsAt,
      items: session.items.map((item) => ({
        number: item.number ?? item.position,
        label: item.label,
        title: item.title,
        result: item.votes[0]?.wording ?? (item.result ? resultWords[item.result] : ""),
      })),
    })),
    carried: items
      .filter(({ item }) => item.result === "carried_over" && !item.carriedTo)
      .map(({ session, item }) => ({
        href: `/wards/${slug}/sessions/${sessionKey(session)}/items/${item.number}`,
        name: `第${session.ordinal}回 議題${item.label}「${item.title}」`,
      })),
    proposals: [...proposals.values()].map((proposal) => ({
      key: `${proposal.fiscalYear}-${proposal.number}`,
      title: proposal.title,
      stage: stageWords[publicStage(proposal, true)],
      isOpen: proposal.doneAt === null && proposal.droppedAt === null,
    })),
  };
}

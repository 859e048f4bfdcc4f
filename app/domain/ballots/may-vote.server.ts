import { db } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";

/** Votes a member casts on a device of their own, not yet closed, with this member on the roll, in the room, not recused (V9, V10, V12). */
const waitingFor = (memberId: string, now: Date): Prisma.VoteWhereInput => ({
  countedAt: null,
  voidedAt: null,
  isOnPaper: false,
  roll: { some: { memberId } },
  item: { recusals: { none: { memberId } } },
  OR: [
    { method: "written", closesAt: { gt: now } },
    {
      method: { in: ["recorded", "secret"] },
      item: { session: { presences: { some: { memberId, leftAt: null } } } },
    },
  ],
});

/** The vote in which a member may take part now, with what is theirs of it: the last named choice, or that they voted. */
export async function voteFor(memberId: string, now: Date, where: Prisma.VoteWhereInput = {}) {
  const vote = await db.vote.findFirst({
    where: { AND: [waitingFor(memberId, now), where] },
    select: {
      id: true,
      motion: true,
      method: true,
      way: true,
      candidates: { orderBy: { number: "asc" }, select: { memberId: true, member: { select: { name: true } } } },
      ballots: { where: { memberId }, orderBy: { revision: "desc" }, take: 1, select: { choice: true } },
      voted: { where: { memberId }, select: { memberId: true } },
      item: {
        select: {
          number: true,
          label: true,
          session: { select: { fiscalYear: true, number: true, ward: { select: { slug: true } } } },
        },
      },
    },
    orderBy: { openedAt: "asc" },
  });
  if (!vote) return null;
  const { item, ballots, voted, candidates, ...rest } = vote;
  const { ward, fiscalYear, number } = item.session;
  return {
    ...rest,
    label: item.label,
    item: item.number ?? 0,
    candidates: candidates.map(({ memberId, member }) => ({ id: memberId, name: member.name })),
    choice: ballots[0]?.choice ?? null,
    hasVotedSecretly: voted.length > 0,
    session: `/wards/${ward.slug}/sessions/${fiscalYear}-${number}`,
  };
}

export type WaitingVote = NonNullable<Awaited<ReturnType<typeof voteFor>>>;

/** A 書面表決 that ended in a tie, which this member must decide as chair. */
export async function tieToBreak(memberId: string) {
  const vote = await db.vote.findFirst({
    where: { method: "written", countedAt: { not: null }, decidedAt: null, voidedAt: null, presidingId: memberId },
    select: {
      id: true,
      motion: true,
      item: { select: { session: { select: { fiscalYear: true, number: true, ward: { select: { slug: true } } } } } },
    },
  });
  if (!vote) return null;
  const { ward, fiscalYear, number } = vote.item.session;
  return { motion: vote.motion, href: `/wards/${ward.slug}/desk/sessions/${fiscalYear}-${number}/votes/${vote.id}` };
}

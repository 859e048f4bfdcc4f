import { db } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { rankingOf } from "./scoring.rules.ts";

/** What is read of an item's scoring, with the item itself. */
export const scoringInclude = {
  where: { voidedAt: null },
  take: 1,
  include: {
    item: { select: { session: { select: { wardId: true } }, recusals: { select: { memberId: true } } } },
    candidates: { orderBy: { number: "asc" }, include: { scores: true } },
  },
} as const;

type Stored = Prisma.ScoringGetPayload<typeof scoringInclude>;

/**
 * The scoring of an item for whoever may see the item: while it is open how many have scored, afterwards the ranking;
 * beside it the residents' 賛同 of the ward's proposals of the same themes, which take no part in it. Whoever is
 * recused from the item takes no part either, whenever that was recorded.
 */
export async function shownScoring([scoring]: Stored[], memberId: string | null) {
  if (!scoring) return null;
  const criteria = scoring.criteria as string[];
  const recused = new Set(scoring.item.recusals.map((recusal) => recusal.memberId));
  const candidates = scoring.candidates.map(({ scores, ...candidate }) => ({
    ...candidate,
    scores: scores.filter((score) => !recused.has(score.memberId)),
  }));
  const own = candidates.map(({ scores }) => scores.find((score) => score.memberId === memberId)?.points ?? null);
  const scored = new Set(candidates.flatMap(({ scores }) => scores.map((score) => score.memberId))).size;
  const titles = new Map(candidates.map(({ id, title }) => [id, title]));
  return {
    isOpen: scoring.closedAt === null,
    criteria,
    candidates: candidates.map(({ id, number, title }) => ({ id, number, title })),
    scored,
    own: own.every((points) => points !== null) ? own.flat() : null,
    // Of one member alone the ranking would be that member's points.
    ranking:
      scoring.closedAt && scored > 1
        ? rankingOf(candidates, criteria.length).map((row) => ({ ...row, title: titles.get(row.id) ?? "" }))
        : null,
    residents: scoring.closedAt ? await residentsRanking(scoring.item.session.wardId, candidates) : [],
  };
}

/** 賛同 of published proposals by theme, from the most to the fewest. */
async function residentsRanking(wardId: string, candidates: { title: string; themeId: string | null }[]) {
  const themeIds = candidates.flatMap(({ themeId }) => themeId ?? []);
  if (themeIds.length === 0) return [];
  const sums = await db.proposal.groupBy({
    by: ["themeId"],
    where: { wardId, themeId: { in: themeIds }, publishedAt: { not: null } },
    _sum: { supportCount: true },
  });
  return candidates
    .filter(({ themeId }) => themeId !== null)
    .map(({ title, themeId }) => ({
      title,
      supports: sums.find((sum) => sum.themeId === themeId)?._sum.supportCount ?? 0,
    }))
    .toSorted((a, b) => b.supports - a.supports);
}

export type ShownScoring = NonNullable<Awaited<ReturnType<typeof shownScoring>>>;

import { decidedVotes } from "./decided-votes.ts";
import { wordingOfItem } from "./motions.rules.ts";

/** Votes that stand, decided or not. */
export const standingVotes = { ...decidedVotes, where: { voidedAt: null } } as const;

type Standing = Parameters<typeof wordingOfItem>[0][number] & { id: string; method: string; decidedAt: Date | null };

/** What an item comes down to by its votes, and its 書面表決, with whether it is still awaited. */
export function votedOn(votes: readonly Standing[], result: string | null) {
  const written = votes.findLast((vote) => vote.method === "written");
  return {
    wording: wordingOfItem(
      votes.filter((vote) => vote.decidedAt),
      result,
    ),
    writtenVote: written ? { id: written.id, isAwaited: !written.decidedAt } : null,
  };
}

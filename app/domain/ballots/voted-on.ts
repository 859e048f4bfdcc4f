import { decidedVotes } from "./decided-votes.ts";
import { wordingOfItem } from "./motions.rules.ts";

/** Votes that stand, decided or not. */
export const standingVotes = { ...decidedVotes, where: { voidedAt: null } } as const;

type Standing = Parameters<typeof wordingOfItem>[0][number] & { id: string; method: string; decidedAt: Date | null };

/** What an item comes down to by its votes, and the 書面表決 it waits for. */
export const votedOn = (votes: readonly Standing[], result: string | null) => ({
  wording: wordingOfItem(
    votes.filter((vote) => vote.decidedAt),
    result,
  ),
  writtenVote: votes.find((vote) => vote.method === "written" && !vote.decidedAt)?.id ?? null,
});

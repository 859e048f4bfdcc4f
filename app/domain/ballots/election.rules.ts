import type { CouncilRules } from "../councils/rules.schema.ts";
import { drawn } from "../draws/draw.rules.ts";

/** Votes by candidate, and what counts for nobody. */
export type Poll = { votes: Readonly<Record<string, number>>; blank: number; invalid: number };

export type ElectionOutcome =
  | { kind: "elected"; id: string }
  /** The same number of votes at the top: by lot, or by a second ballot between them. */
  | { kind: "lot"; ids: string[] }
  | { kind: "runoff"; ids: string[] }
  /** Nobody had a vote. */
  | { kind: "nobody" };

export const validVotes = (poll: Poll): number => Object.values(poll.votes).reduce((sum, count) => sum + count, 0);

/**
 * Who is elected by a poll. Where more than half of the valid votes is needed and nobody has it, the two with the most
 * (all who share the second place) stand again; in a second ballot the most is enough, and a tie goes to the lot.
 */
export function electionOutcome(rules: CouncilRules["election"], poll: Poll, isRunoff: boolean): ElectionOutcome {
  const ranked = Object.entries(poll.votes)
    .filter(([, count]) => count > 0)
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const most = ranked[0]?.[1] ?? 0;
  if (most === 0) return { kind: "nobody" };
  const top = ranked.filter(([, count]) => count === most).map(([id]) => id);
  if (rules.needs === "more_than_half" && !isRunoff && most * 2 <= validVotes(poll) && ranked.length > 1) {
    const second = top.length > 1 ? most : (ranked[1]?.[1] ?? 0);
    return { kind: "runoff", ids: ranked.filter(([, count]) => count >= second).map(([id]) => id) };
  }
  const [only = ""] = top;
  if (top.length === 1) return { kind: "elected", id: only };
  return rules.tie === "runoff" && !isRunoff ? { kind: "runoff", ids: top } : { kind: "lot", ids: top };
}

/** The one a lot falls on: the rule of every draw here, with the candidates' numbers. */
export function lotFor(
  ids: readonly string[],
  numbers: ReadonlyMap<string, number>,
  seed: string,
  publicWord: string,
): string {
  const entries = ids.map((id) => ({ number: numbers.get(id) ?? 0, stratum: 0 }));
  const [first] = drawn({ seed, publicWord, strata: [{ name: "", seats: 1, reserves: 0 }], entries });
  const id = ids.find((one) => numbers.get(one) === first?.number);
  if (!id) throw new Error("a lot among nobody");
  return id;
}

/** A poll as stored, checked again on the way out. */
export function readPoll(stored: unknown): Poll | null {
  if (typeof stored !== "object" || stored === null || !("votes" in stored)) return null;
  const { votes, blank, invalid } = stored as Poll;
  return { votes, blank, invalid };
}

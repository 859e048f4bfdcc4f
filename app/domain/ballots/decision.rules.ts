import type { Quorum } from "../councils/quorum.rules.ts";
import type { CouncilRules } from "../councils/rules.schema.ts";

export type Count = { for: number; against: number; abstain: number };

export type Room = {
  /** Voting members present when the vote closed, the recused and the person presiding included. */
  present: number;
  recused: number;
  /** The person presiding is present, votes or would vote, and is not recused. */
  hasEligiblePresiding: boolean;
};

export type Decision = { kind: "decided"; outcome: "carried" | "rejected" | "no_quorum" } | { kind: "tie" };

/**
 * How many may be counted for, against or abstaining: those present, less the recused,
 * less the person presiding where that person only breaks ties.
 */
export function eligibleCount(rules: CouncilRules["decision"], room: Room): number {
  const chair = rules.chairVotes === "casting_only" && room.hasEligiblePresiding ? 1 : 0;
  return room.present - room.recused - chair;
}

/** The number a count is measured against. */
export function decisionBase(rules: CouncilRules["decision"], room: Room, count: Count): number {
  return rules.base === "present" ? eligibleCount(rules, room) : count.for + count.against;
}

/** Votes for that carry a motion over a base: more than half, or two thirds. */
export function neededFor(threshold: CouncilRules["decision"]["threshold"], base: number): number {
  return threshold === "more_than_half" ? Math.floor(base / 2) + 1 : Math.max(1, Math.ceil((base * 2) / 3));
}

/** What a count means under the rules. Pure: the same count always gives the same answer. */
export function decide(rules: CouncilRules["decision"], quorum: Quorum, room: Room, count: Count): Decision {
  if (!quorum.isMet) return { kind: "decided", outcome: "no_quorum" };
  if (count.for === 0) return { kind: "decided", outcome: "rejected" };
  const base = decisionBase(rules, room, count);
  if (count.for >= neededFor(rules.threshold, base)) return { kind: "decided", outcome: "carried" };
  return isTie(rules, base, count) && rules.tie === "chair_decides" && room.hasEligiblePresiding
    ? { kind: "tie" }
    : { kind: "decided", outcome: "rejected" };
}

function isTie(rules: CouncilRules["decision"], base: number, count: Count): boolean {
  if (rules.threshold !== "more_than_half") return false;
  return rules.tieWhen === "exactly_half" ? count.for * 2 === base : count.for === count.against;
}

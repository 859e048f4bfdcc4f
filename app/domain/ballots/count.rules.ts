import { type Quorum, quorumOf } from "../councils/quorum.rules.ts";
import type { CouncilRules } from "../councils/rules.schema.ts";
import type { Room as WholeRoom } from "../sessions/room.rules.ts";

export type Count = { for: number; against: number; abstain: number };
export type Choice = keyof Count;

/** The numbers of a room that a count needs. */
export type Room = {
  /** Voting members present when the vote closed, the recused and the person presiding included; in a 書面表決 those who replied. */
  present: number;
  recused: number;
  /** The person presiding is present, votes or would vote, and is not recused. */
  hasEligiblePresiding: boolean;
  /** 書面表決: nobody is in a room, and whoever replied was on the roll. */
  isWritten?: boolean;
};

export type Decision = { kind: "decided"; outcome: "carried" | "rejected" | "no_quorum" } | { kind: "tie" };

/** What was given: each member's choice, the hands counted for and against, or nothing but no objection. */
export type Given =
  | { kind: "choices"; choices: ReadonlyMap<string, Choice> }
  | { kind: "hands"; for: number; against: number }
  | { kind: "no_objection" };

export type Reckoning = {
  quorum: Quorum;
  room: Room;
  eligible: number;
  /** Null where only objections were asked for. */
  count: Count | null;
  base: number;
  needed: number;
  decision: Decision;
};

export const numbersOfRoom = ({ roll, hasEligiblePresiding }: WholeRoom): Room => ({
  present: roll.present,
  recused: roll.recused,
  hasEligiblePresiding,
});

/** Whose choice may count: those present, less the recused, less whoever presides where that person only breaks ties. */
export function eligibleIds(rules: CouncilRules["decision"], room: WholeRoom): string[] {
  const breaksTies = rules.chairVotes === "casting_only" && room.hasEligiblePresiding ? room.presidingId : null;
  return room.presentIds.filter((id) => !room.recusedIds.includes(id) && id !== breaksTies);
}

/**
 * How many may be counted for, against or abstaining: those present, less the recused,
 * less the person presiding where that person only breaks ties.
 */
export function eligibleCount(rules: CouncilRules["decision"], room: Room): number {
  if (room.isWritten) return room.present;
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

/** 可否同数 in the sense of the rules; whatever two thirds decide knows none. */
export function isTie(rules: CouncilRules["decision"], base: number, count: Count): boolean {
  if (rules.threshold !== "more_than_half") return false;
  return rules.tieWhen === "exactly_half" ? count.for * 2 === base : count.for === count.against;
}

/**
 * The whole count in one place: from the rules, who is in the room and what was given, to quorum, base and
 * outcome. Choices of anybody who may not vote are not looked at; whoever may and gave none abstains. No clock,
 * no database: the page, the act, the minutes and a recount all come here.
 */
export function reckon(rules: CouncilRules, room: WholeRoom, given: Given): Reckoning {
  const numbers = numbersOfRoom(room);
  const eligible = eligibleCount(rules.decision, numbers);
  const quorum = quorumOf(rules.quorum, room.roll);
  const shared = { quorum, room: numbers, eligible };
  if (given.kind === "no_objection") {
    const outcome = quorum.isMet ? ("carried" as const) : ("no_quorum" as const);
    return { ...shared, count: null, base: eligible, needed: 0, decision: { kind: "decided", outcome } };
  }
  const count = given.kind === "hands" ? handsCounted(given, eligible) : tallied(rules, room, given.choices);
  const base = decisionBase(rules.decision, numbers, count);
  return {
    ...shared,
    count,
    base,
    needed: neededFor(rules.decision.threshold, base),
    decision: decide(rules.decision, quorum, numbers, count),
  };
}

const handsCounted = (hands: { for: number; against: number }, eligible: number): Count => ({
  for: hands.for,
  against: hands.against,
  abstain: eligible - hands.for - hands.against,
});

function tallied(rules: CouncilRules, room: WholeRoom, choices: ReadonlyMap<string, Choice>): Count {
  const ids = eligibleIds(rules.decision, room);
  const of = (choice: Choice) => ids.filter((id) => choices.get(id) === choice).length;
  return { for: of("for"), against: of("against"), abstain: ids.length - of("for") - of("against") };
}

import type { CouncilRules } from "./rules.schema.ts";

export type Roll = {
  /** Seats the rules give the body, and members in office that day. */
  seats: number;
  currentMembers: number;
  /** Voting members in the room, the recused and the person presiding included. */
  present: number;
  recused: number;
};

export type Quorum = { isMet: boolean; present: number; needed: number; baseCount: number; missing: number };

/**
 * Whether a sitting is validly convened. 半数以上 and 過半数 are two rules: of twenty,
 * ten are half or more, eleven are more than half.
 */
export function quorumOf(rules: CouncilRules["quorum"], roll: Roll): Quorum {
  const baseCount = rules.base === "seats" ? roll.seats : roll.currentMembers;
  const needed = neededOf(rules.kind, baseCount);
  const present = roll.present - (rules.excludeRecused ? roll.recused : 0);
  return { isMet: present >= needed, present, needed, baseCount, missing: Math.max(0, needed - present) };
}

/** How many make a quorum of `count`; one at least, so that an empty body decides nothing. */
export function neededOf(kind: CouncilRules["quorum"]["kind"], count: number): number {
  if (kind === "half_or_more") return Math.max(1, Math.ceil(count / 2));
  if (kind === "more_than_half") return Math.floor(count / 2) + 1;
  return Math.max(1, Math.ceil((count * 2) / 3));
}

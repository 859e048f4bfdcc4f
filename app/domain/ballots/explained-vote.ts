import { quorumOf } from "../councils/quorum.rules.ts";
import { type CouncilRules, readRules } from "../councils/rules.schema.ts";
import type { Explained } from "./explanation.rules.ts";

/** A stored vote, as the page, the minutes and the open data need it. */
export type StoredVote = {
  rules: unknown;
  seats: number;
  currentMembers: number;
  present: number | null;
  recused: number | null;
  presidingAs: string | null;
  presidingPresent: boolean | null;
  forCount: number | null;
  againstCount: number | null;
  abstainCount: number | null;
  castingVote: string | null;
  wording: string | null;
  method: string;
  voters: number | null;
  objection: string | null;
};

/** 無記名投票 of so few that the numbers would tell who chose what: the outcome is public, the numbers are not. */
export function isWithheld(
  vote: Pick<StoredVote, "method" | "voters" | "forCount" | "againstCount" | "abstainCount">,
): boolean {
  if (vote.method !== "secret" || vote.forCount === null) return false;
  const took = vote.voters ?? (vote.forCount ?? 0) + (vote.againstCount ?? 0) + (vote.abstainCount ?? 0);
  return took <= 2;
}

/** The facts of a stored vote in the shape the explanation reckons from. */
export function explainedFrom(vote: StoredVote, fallback: CouncilRules): Explained {
  const rules = vote.rules ? readRules(vote.rules) : fallback;
  const roll = {
    seats: vote.seats,
    currentMembers: vote.currentMembers,
    present: (vote.method === "written" ? vote.voters : vote.present) ?? 0,
    recused: vote.recused ?? 0,
  };
  const hasCount = vote.forCount !== null && vote.againstCount !== null;
  return {
    rules,
    quorum: quorumOf(rules.quorum, roll),
    room: {
      present: roll.present,
      recused: roll.recused,
      hasEligiblePresiding: vote.presidingPresent ?? false,
      isWritten: vote.method === "written",
    },
    count: hasCount
      ? { for: vote.forCount ?? 0, against: vote.againstCount ?? 0, abstain: vote.abstainCount ?? 0 }
      : null,
    isWithheld: isWithheld(vote),
    voters: vote.method === "secret" ? vote.voters : null,
    wasObjected: vote.objection !== null,
    castingVote: vote.castingVote === "for" || vote.castingVote === "against" ? vote.castingVote : null,
    presidingTitle:
      vote.presidingAs === "chair"
        ? rules.chairTitle
        : `進行を務めた${vote.presidingAs === "vice_chair" ? rules.viceChairTitle : "委員"}`,
    outcome: vote.wording ?? "可否同数（裁決待ち）",
  };
}

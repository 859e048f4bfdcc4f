import type { CouncilRules } from "../councils/rules.schema.ts";
import { explainElection, type StoredElection } from "./election-explained.ts";
import { explainedFrom, type StoredVote } from "./explained-vote.ts";
import { explainDecision } from "./explanation.rules.ts";

export type AnyVote = StoredVote & StoredElection & { kind: string };

/** How any vote came out, on a motion or on people, as sentences in the order they are reckoned. */
export const stepsOf = (vote: AnyVote, rules: CouncilRules): string[] =>
  vote.kind === "election" ? explainElection(vote) : explainDecision(explainedFrom(vote, rules));

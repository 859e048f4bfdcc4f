import type { CouncilRules } from "../councils/rules.schema.ts";
import { candidatesInclude } from "./election-explained.ts";
import { type MotionState, motionName } from "./motions.rules.ts";
import { type AnyVote, stepsOf } from "./steps.ts";

/** Votes that stand and have a result, in the order they were taken, with the kind of motion each was on. */
export const decidedVotes = {
  where: { voidedAt: null, decidedAt: { not: null } },
  orderBy: { decidedAt: "asc" },
  include: { motionOf: { select: { id: true, kind: true } }, ...candidatesInclude },
} as const;

type Decided = AnyVote & { motion: string; motionOf: { id: string; kind: MotionState["kind"] } | null };

/** How every decision of an item was reckoned, one after the other; each named where there is more than one. */
export function decisionLines(
  votes: readonly Decided[],
  motions: readonly Pick<MotionState, "id" | "kind">[],
  rules: CouncilRules,
): string[] {
  return votes.flatMap((vote) => {
    const steps = stepsOf(vote, rules);
    if (votes.length === 1 || !vote.motionOf) return steps;
    const name = motionName(vote.motionOf, motions as MotionState[]);
    return [`${name}「${vote.motion}」`, ...steps];
  });
}

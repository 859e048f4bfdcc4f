import type { Prisma } from "../../db/generated/client.ts";
import type { CouncilRules } from "../councils/rules.schema.ts";
import { decisionBase, neededFor } from "./count.rules.ts";
import { candidatesInclude } from "./election-explained.ts";
import { explainedFrom } from "./explained-vote.ts";

import { type MotionState, motionName } from "./motions.rules.ts";
import { stepsOf } from "./steps.ts";

export const decisionInclude = {
  ...candidatesInclude,
  motionOf: { select: { id: true, kind: true } },
  reconsiders: {
    select: {
      item: {
        select: {
          number: true,
          label: true,
          closedAt: true,
          session: {
            select: { ordinal: true, title: true, fiscalYear: true, number: true, ward: { select: { slug: true } } },
          },
        },
      },
    },
  },
} satisfies Prisma.VoteInclude;

export type DecidedVote = Prisma.VoteGetPayload<{ include: typeof decisionInclude }>;

/**
 * A decision as its pages show it, with the steps of the count. `siblings` are the motions voted on in the same item,
 * in their order, so that each is named. What was entered later is told by the day of the sitting.
 */
export function shownDecision(
  vote: DecidedVote,
  siblings: readonly Pick<MotionState, "id" | "kind">[],
  rules: CouncilRules,
  session: { enteredLaterAt: Date | null; startsAt: Date },
) {
  const facts = explainedFrom(vote, rules);
  const base = facts.count ? decisionBase(facts.rules.decision, facts.room, facts.count) : 0;
  return {
    id: vote.id,
    name: vote.motionOf && siblings.length > 1 ? motionName(vote.motionOf, siblings as MotionState[]) : null,
    motion: vote.motion,
    method: vote.method,
    wording: vote.wording ?? "",
    isTied: vote.castingVote !== null,
    isWithheld: facts.isWithheld,
    decidedAt: session.enteredLaterAt ? session.startsAt : vote.decidedAt,
    voided: vote.voidedAt ? { at: vote.voidedAt, reason: vote.voidReason ?? "" } : null,
    reconsiders:
      vote.reconsiders && !vote.reconsiders.item.closedAt
        ? shownEarlier(vote.reconsiders.item, vote.reconsiderReason ?? "")
        : null,
    steps: stepsOf(vote, rules),
    bar:
      facts.count && !facts.isWithheld
        ? { ...facts.count, base, needed: neededFor(facts.rules.decision.threshold, base) }
        : null,
  };
}

type Earlier = NonNullable<DecidedVote["reconsiders"]>["item"];

/** An earlier decision on the same matter; of one in a closed item nothing is told. */
function shownEarlier({ label, number, session }: Earlier, reason: string) {
  const key = `${session.fiscalYear}-${session.number}`;
  return {
    reason,
    where: `第${session.ordinal}回${session.title}の議題${label}`,
    href: `/wards/${session.ward.slug}/sessions/${key}/items/${number}`,
  };
}

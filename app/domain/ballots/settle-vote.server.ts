import type { Tx } from "../../db/client.server.ts";
import type { AgendaItem, CouncilSession, Vote } from "../../db/generated/client.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { tellOfResult } from "../agenda/tell-of-result.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import type { Count, Decision } from "./count.rules.ts";
import { areMotionsSettled, isAmended, type MotionState, wordOfOutcome } from "./motions.rules.ts";
import { motionsOf } from "./motions-of.server.ts";

/** The body's own word for an outcome of this motion. */
export function wordingOf(
  session: CouncilSession,
  outcome: string,
  motion: MotionState | undefined,
  motions: readonly MotionState[],
): string {
  return wordOfOutcome(outcome, readRules(session.rules).words, motion ? isAmended(motion, motions) : false);
}

/**
 * What a count leaves on its vote: the numbers and, unless a tie waits for whoever presides, the outcome in the body's
 * own word. Null numbers where only objections were asked for.
 */
export async function countedAs(
  tx: Tx,
  viewer: Viewer,
  { session, item, vote }: { session: CouncilSession; item: AgendaItem; vote: Vote },
  { count, decision }: { count: Count | null; decision: Decision },
) {
  const numbers = {
    forCount: count?.for ?? null,
    againstCount: count?.against ?? null,
    abstainCount: count?.abstain ?? null,
  };
  if (decision.kind === "tie") return { ...numbers, outcome: null };
  const motions = await motionsOf(tx, item.id);
  const motion = motions.find(({ id }) => id === vote.motionId);
  const { outcome } = decision;
  return { ...numbers, outcome, wording: wordingOf(session, outcome, motion, motions), decidedAt: viewer.now };
}

/** Part of every act that ends a vote: once all its motions are decided the item has its result, and the proposers are told. */
export async function settleByVote(
  tx: Tx,
  viewer: Viewer,
  session: CouncilSession,
  item: AgendaItem,
  result: "voted" | "no_objection",
) {
  const isSettled = areMotionsSettled(await motionsOf(tx, item.id));
  await tx.agendaItem.update({
    where: { id: item.id },
    data: {
      startedAt: item.startedAt ?? viewer.now,
      ...(isSettled ? { result, resultAt: viewer.now, resultById: viewer.accountId } : {}),
    },
    select: { id: true },
  });
  if (isSettled) await tellOfResult(tx, viewer, session.wardId, item);
}

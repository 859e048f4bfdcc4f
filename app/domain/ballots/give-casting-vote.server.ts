import { allow, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { canRunVote } from "./ballots.policy.ts";
import { lockVote, type VoteRef } from "./locked-vote.server.ts";
import { motionsOf } from "./motions-of.server.ts";
import { settleByVote, wordingOf } from "./settle-vote.server.ts";

/** 委員長裁決: the person who presided at the tie decides it, deputies included. */
export function giveCastingVote(viewer: Viewer, ref: VoteRef, input: { choice: "for" | "against" }): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, vote, item } = await lockVote(tx, viewer, ref);
    allow(canRunVote(viewer, session.wardId, vote.presidingId));
    if (vote.method !== "written") requireState(session, "open");
    if (vote.kind !== "motion") refuse("選挙で票が同じときは、抽選か決選投票で決めます。");
    if (!vote.countedAt || vote.decidedAt || vote.voidedAt || !vote.presidingId) {
      refuse("可否同数の採決ではないため、裁決は要りません。");
    }
    const outcome = input.choice === "for" ? "carried" : "rejected";
    const motions = await motionsOf(tx, item.id);
    const motion = motions.find(({ id }) => id === vote.motionId);
    await tx.vote.update({
      where: { id: vote.id },
      data: {
        castingVote: input.choice,
        castingById: vote.presidingId,
        castingAt: viewer.now,
        outcome,
        wording: wordingOf(session, outcome, motion, motions),
        decidedAt: viewer.now,
      },
      select: { id: true },
    });
    await settleByVote(tx, viewer, session, item, "voted");
    await record(tx, viewer, {
      action: "vote.casting",
      subjectId: vote.id,
      wardId: session.wardId,
      details: { outcome },
    });
  });
}

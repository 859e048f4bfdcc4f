import { allow, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { canRunVote } from "./ballots.policy.ts";
import { lockVote, type VoteRef } from "./locked-vote.server.ts";

/** 宣告: whoever presides has read the result out; its minute goes into the record. */
export function declareResult(viewer: Viewer, ref: VoteRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, vote } = await lockVote(tx, viewer, ref);
    allow(canRunVote(viewer, session.wardId, vote.presidingId));
    requireState(session, "open");
    if (vote.voidedAt || !vote.decidedAt) refuse("結果の出た採決だけを宣告できます。");
    if (vote.declaredAt) refuse("この採決の結果は宣告されています。");
    await tx.vote.update({ where: { id: vote.id }, data: { declaredAt: viewer.now }, select: { id: true } });
    await record(tx, viewer, { action: "vote.declared", subjectId: vote.id, wardId: session.wardId, details: {} });
  });
}

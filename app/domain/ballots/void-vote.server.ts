import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { lockVote, type VoteRef } from "./locked-vote.server.ts";

/** A mistaken vote is set aside, not erased: it keeps its row, and the item may be voted again. */
export function voidVote(viewer: Viewer, ref: VoteRef, input: { reason: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, vote, item } = await lockVote(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "open");
    if (vote.voidedAt) refuse("この採決はすでに取り消されています。");
    await tx.vote.update({
      where: { id: vote.id },
      data: { voidedAt: viewer.now, voidReason: input.reason },
      select: { id: true },
    });
    await tx.agendaItem.update({
      where: { id: item.id },
      data: { result: null, resultAt: null, resultById: null },
      select: { id: true },
    });
    await record(tx, viewer, { action: "vote.voided", subjectId: vote.id, wardId: session.wardId, details: {} });
  });
}

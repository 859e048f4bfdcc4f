import type { Tx } from "../../db/client.server.ts";
import type { Vote } from "../../db/generated/client.ts";
import { allow, refuse, requirePassword } from "../../shared/errors.ts";
import { isFreshlyConfirmed, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { lockVote, type VoteRef } from "./locked-vote.server.ts";

/**
 * A mistaken vote is set aside, not erased: it keeps its row, and the motion may be voted on again. After 閉会 the
 * item is carried over, to be decided at a later sitting; what has approved minutes is mended by their correction.
 */
export function voidVote(viewer: Viewer, ref: VoteRef, input: { reason: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, vote, item } = await lockVote(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "open", "closed");
    if (vote.voidedAt) refuse("この採決はすでに取り消されています。");
    if (session.closedAt) await requireOpenRecord(tx, viewer, session.id);
    await requireNothingBuiltOnIt(tx, vote);
    if (vote.electedId) refuse("選ばれた委員は職に就いています。委員名簿の「職」から直してください。");
    await tx.vote.update({
      where: { id: vote.id },
      data: { voidedAt: viewer.now, voidReason: input.reason },
      select: { id: true },
    });
    await tx.agendaItem.update({
      where: { id: item.id },
      data: session.closedAt
        ? { result: "carried_over", resultAt: viewer.now, resultById: viewer.accountId }
        : { result: null, resultAt: null, resultById: null },
      select: { id: true },
    });
    await record(tx, viewer, { action: "vote.voided", subjectId: vote.id, wardId: session.wardId, details: {} });
  });
}

async function requireOpenRecord(tx: Tx, viewer: Viewer, sessionId: string) {
  requirePassword(isFreshlyConfirmed(viewer));
  const approved = await tx.minutes.count({ where: { sessionId, approvedAt: { not: null } } });
  if (approved > 0) refuse("会議録が承認されています。会議録の訂正として記録してください。");
}

/** An amendment that was carried stays while the motion it changed is decided. */
async function requireNothingBuiltOnIt(tx: Tx, vote: Vote) {
  if (vote.outcome !== "carried" || !vote.motionId) return;
  const built = await tx.motion.count({
    where: { under: { some: { id: vote.motionId, kind: "amendment" } }, votes: { some: { voidedAt: null } } },
  });
  if (built > 0) refuse("修正した案の採決が済んでいます。先に、その採決を取り消してください。");
}

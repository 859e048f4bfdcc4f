import { violates } from "../../db/violations.server.ts";
import { found, Problem, refuse } from "../../shared/errors.ts";
import { noId } from "../../shared/ids.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { currentItemId } from "../agenda/current-item.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { isDialogue } from "../councils/is-dialogue.ts";
import { ownMembership } from "../sessions/own-membership.server.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";

/** 発言を求める: by a member on a device, or by the desk for a hand that was raised. Whoever is in the room has one place in the queue. */
export async function askToSpeak(
  viewer: Viewer,
  ref: SessionRef,
  input: { memberId?: string | undefined },
): Promise<void> {
  try {
    await ask(viewer, ref, input.memberId);
  } catch (error) {
    if (violates(error, "speech_one_waiting")) refuse("すでに発言を求めています。");
    throw error;
  }
}

function ask(viewer: Viewer, ref: SessionRef, memberId: string | undefined) {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    const isDesk = isSecretariat(viewer, session.wardId);
    if (memberId && !isDesk) throw new Problem("forbidden");
    const own = memberId ?? (await ownMembership(viewer, session, tx)).member?.id;
    if (!own) throw new Problem("forbidden");
    requireState(session, "open");
    if (isDialogue(session)) refuse("対話の場では、進行役が発言をうながします。");
    const presence = await tx.presence.findFirst({
      where: { sessionId: session.id, memberId: own, leftAt: null },
      select: { id: true },
    });
    if (!presence) refuse("着席していないため、発言を求められません。", "memberId");
    const itemId = await currentItemId(tx, session.id);
    const recused = await tx.recusal.count({ where: { memberId: own, itemId: itemId ?? noId } });
    if (recused > 0) refuse("この議題から除斥されているため、発言できません。", "memberId");
    const waiting = await tx.speechRequest.count({
      where: { sessionId: session.id, memberId: own, calledAt: null, withdrawnAt: null },
    });
    if (waiting > 0) refuse("すでに発言を求めています。", "memberId");
    const request = await tx.speechRequest.create({
      data: {
        sessionId: session.id,
        memberId: found(own),
        itemId,
        requestedAt: viewer.now,
        enteredById: memberId ? viewer.accountId : null,
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "speech.asked",
      subjectId: request.id,
      wardId: session.wardId,
      details: { entered: memberId !== undefined },
    });
  });
}

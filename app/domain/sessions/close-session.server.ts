import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { isDialogue } from "../councils/is-dialogue.ts";
import { allowRunning } from "./allow-running.server.ts";
import { endSitting } from "./end-sitting.server.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { requireState } from "./sessions.policy.ts";

/**
 * 閉会: ends every open interval by itself. Only 諮問 and 協議 items must have a result first. 延会, with
 * its reason, closes as well: what has no result is carried over.
 */
export function closeSession(
  viewer: Viewer,
  ref: SessionRef,
  input: { time: string; adjournReason?: string | undefined },
): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    await allowRunning(tx, viewer, session);
    requireState(session, "open");
    const items = await tx.agendaItem.findMany({
      where: { sessionId: session.id },
      select: {
        id: true,
        label: true,
        kind: true,
        result: true,
        withdrawnAt: true,
        votes: { where: { voidedAt: null, decidedAt: null } },
      },
      orderBy: { position: "asc" },
    });
    const voting = items.find((item) => item.votes.length > 0);
    if (voting) refuse(`議題${voting.label}の採決が終わっていません。結果を出してから閉会してください。`);
    const unsettled = items.filter(
      (i) =>
        !isDialogue(session) &&
        i.result === null &&
        !i.withdrawnAt &&
        (i.kind === "consultation" || i.kind === "deliberation"),
    );
    if (unsettled.length > 0 && !input.adjournReason) {
      refuse(
        `議題${unsettled.map((i) => i.label).join("、")}に結果がありません。了承か継続審議を選んでから閉会してください。議題を残して別の日に続けるときは、「延会にする」を選んでください。`,
      );
    }
    const closedAt = await endSitting(tx, viewer, session, input.time);
    if (unsettled.length > 0) {
      await tx.agendaItem.updateMany({
        where: { id: { in: unsettled.map((i) => i.id) } },
        data: { result: "carried_over", resultAt: closedAt, resultById: viewer.accountId },
      });
    }
    await tx.councilSession.update({
      where: { id: session.id },
      data: {
        closedAt,
        closedById: viewer.accountId,
        adjournReason: unsettled.length > 0 ? (input.adjournReason ?? null) : null,
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "session.closed",
      subjectId: session.id,
      wardId: session.wardId,
      details: { adjourned: unsettled.length > 0 },
    });
  });
}

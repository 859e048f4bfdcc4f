import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { allowRunning } from "../sessions/allow-running.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { lockVote, type VoteRef } from "./locked-vote.server.ts";

/**
 * A second person has seen that the choices entered for members are theirs: exactly those that were on the page,
 * each as `member:revision`. What was entered again meanwhile waits to be seen.
 */
export function confirmBallots(viewer: Viewer, ref: VoteRef, input: { seen: string[] }): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, vote } = await lockVote(tx, viewer, ref);
    await allowRunning(tx, viewer, session);
    if (vote.method !== "written") requireState(session, "open");
    if (vote.countedAt || vote.voidedAt) refuse("この採決は締め切りました。");
    const waiting = await tx.ballot.findMany({
      where: { voteId: vote.id, enteredById: { not: null }, confirmation: null },
      select: { memberId: true, revision: true, enteredById: true },
    });
    const seen = waiting.filter(({ memberId, revision }) => input.seen.includes(`${memberId}:${revision}`));
    const others = seen.filter((ballot) => ballot.enteredById !== viewer.accountId);
    if (others.length === 0) {
      refuse(
        seen.length > 0
          ? "入力した人とは別の人が確かめてください。"
          : "確かめる票がありません。票が入力し直されているときは、もう一度確かめてください。",
      );
    }
    await tx.ballotConfirmation.createMany({
      data: others.map(({ memberId, revision }) => ({
        voteId: vote.id,
        memberId,
        revision,
        confirmedById: viewer.accountId ?? "",
        confirmedAt: viewer.now,
      })),
    });
    await record(tx, viewer, {
      action: "ballots.confirmed",
      subjectId: vote.id,
      wardId: session.wardId,
      details: { count: others.length },
    });
  });
}

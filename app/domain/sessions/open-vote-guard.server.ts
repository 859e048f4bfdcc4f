import type { Tx } from "../../db/client.server.ts";
import { clockTime } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";
import { wholeMinute } from "./time-in-session.ts";

/** Who presides and who comes in stay as they are from the opening of a vote to its result. */
export async function requireNoOpenVote(tx: Tx, sessionId: string): Promise<void> {
  const open = await tx.vote.count({ where: { item: { sessionId }, voidedAt: null, decidedAt: null } });
  if (open > 0) refuse("採決の途中です。結果が出た後に記録してください。");
}

/**
 * What a vote counted stays as it was counted: nobody comes or goes before the last count.
 * A sitting held on paper and entered later is written in any order.
 */
export async function requireAfterCounts(
  tx: Tx,
  session: { id: string; enteredLaterAt: Date | null },
  at: Date,
): Promise<void> {
  if (session.enteredLaterAt) return;
  const last = await tx.vote.aggregate({
    where: { item: { sessionId: session.id }, voidedAt: null },
    _max: { countedAt: true },
  });
  const counted = last._max.countedAt;
  if (!counted || at.getTime() >= wholeMinute(counted)) return;
  refuse(
    `${clockTime(counted)}に採決の人数を数えています。その後の時刻にするか、先に採決を取り消してください。`,
    "time",
  );
}

/** A secret ballot cannot be taken out again: whoever cast one is there until the vote is closed. */
export async function requireNoSecretBallot(tx: Tx, sessionId: string, memberId: string): Promise<void> {
  const open = await tx.$queryRaw<{ id: string }[]>`
    SELECT v.id FROM "Vote" v JOIN "AgendaItem" i ON i.id = v."itemId"
    WHERE i."sessionId" = ${sessionId}::uuid AND v.method = 'secret' AND v."countedAt" IS NULL AND v."voidedAt" IS NULL
    FOR UPDATE OF v`;
  const cast = await tx.secretVoter.count({ where: { memberId, voteId: { in: open.map((vote) => vote.id) } } });
  if (cast > 0) refuse("この委員は無記名投票に加わっています。締め切ってから退席を記録してください。", "memberId");
}

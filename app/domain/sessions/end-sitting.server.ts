import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { leaveFloor } from "./leave-floor.server.ts";
import { timeInSession, wholeMinute } from "./time-in-session.ts";

/**
 * Part of every act that closes a sitting: ends every open interval at its time, which lies after all that is
 * written down.
 * @returns the instant of the closing
 */
export async function endSitting(tx: Tx, viewer: Viewer, session: CouncilSession, time: string): Promise<Date> {
  const closedAt = timeInSession(session, time, viewer.now);
  const { _max } = await tx.presence.aggregate({
    where: { sessionId: session.id },
    _max: { arrivedAt: true, leftAt: true },
  });
  const rests = await tx.recess.aggregate({
    where: { sessionId: session.id },
    _max: { startedAt: true, endedAt: true },
  });
  const votes = await tx.vote.aggregate({
    where: { item: { sessionId: session.id }, voidedAt: null },
    _max: { countedAt: true },
  });
  const stints = await tx.presiding.aggregate({ where: { sessionId: session.id }, _max: { startedAt: true } });
  const counted = votes._max.countedAt && !session.enteredLaterAt ? new Date(wholeMinute(votes._max.countedAt)) : null;
  const written = [
    counted,
    stints._max.startedAt,
    _max.arrivedAt,
    _max.leftAt,
    rests._max.startedAt,
    rests._max.endedAt,
  ];
  if (written.some((at) => at !== null && closedAt < at)) {
    refuse("着席・退席、休憩、採決の記録より前の時刻です。時刻を確かめてください。", "time");
  }
  await tx.presence.updateMany({ where: { sessionId: session.id, leftAt: null }, data: { leftAt: closedAt } });
  await tx.recess.updateMany({ where: { sessionId: session.id, endedAt: null }, data: { endedAt: closedAt } });
  await tx.presiding.updateMany({ where: { sessionId: session.id, endedAt: null }, data: { endedAt: closedAt } });
  await leaveFloor(tx, session.id, null, closedAt);
  return closedAt;
}

import { db } from "../../db/client.server.ts";
import { afterOpeningDays } from "../../platform/holidays.server.ts";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import { anonymous } from "../../shared/viewer.ts";
import { transact } from "../audit/transact.server.ts";
import { clocksOf, nextClock } from "../minutes/minutes-clocks.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { grantInForce } from "../wards/grant-in-force.ts";

const week = 7 * 86_400_000;

/** Tells the desk of what is due by the next opening day or late, at most once a week for each sitting. */
export async function remindOfMinutes(now: Date): Promise<void> {
  const today = dayOf(now);
  const soon = afterOpeningDays(today, 1);
  const waiting = await db.councilSession.findMany({
    where: {
      closedAt: { not: null },
      OR: [{ summaryPublishedAt: null }, { minutes: null }, { minutes: { versions: { none: {} } } }],
      AND: [{ OR: [{ clocksRemindedAt: null }, { clocksRemindedAt: { lte: new Date(now.getTime() - week) } }] }],
    },
    include: {
      minutes: { include: { versions: { orderBy: { number: "asc" }, take: 1, select: { publishedAt: true } } } },
    },
  });
  const owed = waiting.filter((session) => (nextClock(clocksOf(session, session.minutes, now))?.due ?? "9999") <= soon);
  if (owed.length === 0) return;
  const column = dayToColumn(today);
  await transact(anonymous(now, "nightly"), async (tx) => {
    const desks = await tx.grant.findMany({
      where: {
        wardId: { in: [...new Set(owed.map(({ wardId }) => wardId))] },
        role: "secretariat",
        ...grantInForce(column),
      },
      select: { accountId: true, wardId: true },
    });
    await sendNoticesLater(
      tx,
      anonymous(now, "nightly"),
      owed.flatMap(({ id, wardId }) =>
        desks
          .filter((desk) => desk.wardId === wardId)
          .map(({ accountId }) => ({ kind: "minutes-due" as const, wardId, subjectId: id, accountId })),
      ),
    );
    await tx.councilSession.updateMany({
      where: { id: { in: owed.map(({ id }) => id) } },
      data: { clocksRemindedAt: now },
    });
  });
}

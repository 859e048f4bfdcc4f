import { db } from "../../db/client.server.ts";
import { dayOf, dayToColumn } from "../../shared/dates.ts";

/** Keeps the end of the chain of this day, for everyone to note down; shown on the page about this site. */
export async function keepDailyHead(now: Date): Promise<void> {
  const last = await db.auditLink.findFirst({ orderBy: { seq: "desc" } });
  if (!last) return;
  await db.auditHead.createMany({
    data: [{ day: dayToColumn(dayOf(now)), seq: last.seq, hash: last.hash }],
    skipDuplicates: true,
  });
}

export function latestHead() {
  return db.auditHead.findFirst({ orderBy: { day: "desc" } });
}

import type { Tx } from "../../db/client.server.ts";
import { dayOf, dayToColumn } from "../../shared/dates.ts";

/** The chair in office on the day of a sitting, if there was one. */
export function chairOf(tx: Tx, session: { termId: string; startsAt: Date }) {
  const day = dayToColumn(dayOf(session.startsAt));
  return tx.member.findFirst({
    where: {
      termId: session.termId,
      posts: { some: { post: "chair", startsOn: { lte: day }, OR: [{ endedOn: null }, { endedOn: { gt: day } }] } },
    },
    select: { id: true, name: true },
  });
}

import { db, type Tx } from "../../db/client.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";

/** The items of a term by which a report can have been decided: open ones of the whole council, with a result. */
export async function decidingItems(ward: string, termId: string, from: Tx = db) {
  const items = await from.agendaItem.findMany({
    where: {
      closedAt: null,
      withdrawnAt: null,
      result: { notIn: ["carried_over"], not: null },
      session: { termId, subcommitteeId: null, announcedAt: { not: null } },
    },
    orderBy: [{ session: { startsAt: "desc" } }, { position: "asc" }],
    take: 100,
    include: { session: true },
  });
  return items.map(({ id, label, title, number, session }) => ({
    id,
    name: `第${session.ordinal}回${session.title} 議題${label}「${title}」`,
    href: `/wards/${ward}/sessions/${sessionKey(session)}/items/${number}`,
  }));
}

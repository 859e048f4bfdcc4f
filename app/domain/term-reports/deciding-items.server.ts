import { db, type Tx } from "../../db/client.server.ts";
import { decidedVotes } from "../ballots/decided-votes.ts";
import { sessionKey } from "../sessions/session-list.server.ts";

/** The items of a term by which a report can have been decided: open ones of the whole council, with a result that is no refusal. */
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
    include: { session: true, votes: decidedVotes },
  });
  return items.filter(isCarried).map(({ id, label, title, number, session }) => ({
    id,
    name: `第${session.ordinal}回${session.title} 議題${label}「${title}」`,
    href: `/wards/${ward}/sessions/${sessionKey(session)}/items/${number}`,
  }));
}

type Decided = { result: string | null; votes: { outcome: string | null }[] };

/** What was put to the vote was carried by the last of them. */
const isCarried = ({ result, votes }: Decided): boolean => result !== "voted" || votes.at(-1)?.outcome === "carried";

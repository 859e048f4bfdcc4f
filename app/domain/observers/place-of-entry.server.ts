import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { CouncilRules } from "../councils/rules.schema.ts";
import { isByDraw } from "../sessions/observing.ts";

/** Who counts: confirmed, and not given back. */
export const standing = { confirmedAt: { not: null }, withdrawnAt: null } as const;

/** Where an application that counts from now on stands: first come is seated at once or waits; before a draw nobody is. */
export async function placeOfEntry(tx: Tx, viewer: Viewer, session: CouncilSession, rules: CouncilRules) {
  if (isByDraw(rules)) return {};
  const entries = await tx.observerEntry.findMany({
    where: { sessionId: session.id, ...standing },
    select: { seatedAt: true, waitingRank: true },
  });
  const seated = entries.filter((entry) => entry.seatedAt).length;
  if (seated < session.observerCap) return { seatedAt: viewer.now };
  return { waitingRank: Math.max(0, ...entries.map((entry) => entry.waitingRank ?? 0)) + 1 };
}

/** The next number of a sitting's applications: none is given twice. */
export async function nextEntryNumber(tx: Tx, sessionId: string): Promise<number> {
  const { _max } = await tx.observerEntry.aggregate({ where: { sessionId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

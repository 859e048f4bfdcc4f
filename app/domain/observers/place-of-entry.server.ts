import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { newNumber, numberHash, sealNumber } from "../../platform/numbers.server.ts";
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

/** What a new application of a sitting is known by: its number, given once, and the one its slip shows. */
export async function markOfEntry(tx: Tx, sessionId: string) {
  const { _max } = await tx.observerEntry.aggregate({ where: { sessionId }, _max: { number: true } });
  const code = newNumber();
  return { sessionId, number: (_max.number ?? 0) + 1, codeHash: numberHash(code), sealedCode: sealNumber(code) };
}

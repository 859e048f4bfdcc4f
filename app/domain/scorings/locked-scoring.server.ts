import type { Tx } from "../../db/client.server.ts";
import type { AgendaItem, CouncilSession } from "../../db/generated/client.ts";
import { found, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { type ItemRef, lockItem } from "../agenda/locked-item.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";

/** The scoring of an item, with its sitting locked. */
export async function lockScoring(tx: Tx, viewer: Viewer, ref: ItemRef) {
  const { session, item } = await lockItem(tx, viewer, ref);
  const scoring = found(
    await tx.scoring.findFirst({
      where: { itemId: item.id, voidedAt: null },
      include: { candidates: { orderBy: { number: "asc" }, select: { id: true } } },
    }),
  );
  return { session, item, scoring, criteria: scoring.criteria as string[] };
}

/** A scoring moves only while its item may still be decided: what the council decided on stays as it was put before it. */
export function requireUndecided(session: CouncilSession, item: AgendaItem): void {
  requireState(session, "announced", "open");
  if (item.withdrawnAt) refuse("この議題は取り下げられています。");
  if (item.result) refuse("この議題には結果が記録されています。");
}

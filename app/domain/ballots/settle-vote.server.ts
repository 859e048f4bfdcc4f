import type { Tx } from "../../db/client.server.ts";
import type { AgendaItem, CouncilSession, VoteOutcome } from "../../db/generated/client.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { tellOfResult } from "../agenda/tell-of-result.server.ts";
import { readRules } from "../councils/rules.schema.ts";

/** The body's own word for an outcome. */
export function wordingOf(session: CouncilSession, outcome: VoteOutcome): string {
  const { words } = readRules(session.rules);
  if (outcome === "carried") return words.carried;
  if (outcome === "rejected") return words.rejected;
  return outcome === "no_quorum" ? "定足数を欠いたため成立せず" : "継続審議";
}

/** Part of every act that ends a vote: the item has its result, the proposers are told. */
export async function settleByVote(
  tx: Tx,
  viewer: Viewer,
  session: CouncilSession,
  item: AgendaItem,
  result: "voted" | "no_objection",
) {
  await tx.agendaItem.update({
    where: { id: item.id },
    data: { result, resultAt: viewer.now, resultById: viewer.accountId, startedAt: item.startedAt ?? viewer.now },
    select: { id: true },
  });
  await tellOfResult(tx, viewer, session.wardId, item);
}

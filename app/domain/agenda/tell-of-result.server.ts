import type { Tx } from "../../db/client.server.ts";
import type { AgendaItem } from "../../db/generated/client.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";

/** Part of every act that gives an open item its result: those whose proposals it came from are told. */
export async function tellOfResult(tx: Tx, viewer: Viewer, wardId: string, item: AgendaItem): Promise<void> {
  if (item.closedAt) return;
  const linked = await tx.agendaItemProposal.findMany({
    where: { itemId: item.id, proposal: { accountId: { not: null }, confirmedAt: { not: null } } },
    select: { proposalId: true, proposal: { select: { accountId: true } } },
  });
  await sendNoticesLater(
    tx,
    viewer,
    linked.map(({ proposalId, proposal }) => ({
      kind: "proposal-decided",
      wardId,
      subjectId: proposalId,
      accountId: proposal.accountId ?? "",
    })),
  );
}

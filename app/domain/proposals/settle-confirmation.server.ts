import type { Tx } from "../../db/client.server.ts";
import type { Account, Proposal } from "../../db/generated/client.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { joinAsResident } from "../accounts/resident-grant.server.ts";

/** Part of both ways to confirm who wrote: by the code, and by the link of the same letter. */
export async function settleConfirmation(tx: Tx, viewer: Viewer, proposal: Proposal, account: Account): Promise<void> {
  await tx.account.update({
    where: { id: account.id },
    data: { emailConfirmedAt: account.emailConfirmedAt ?? viewer.now },
    select: { id: true },
  });
  await tx.proposal.update({
    where: { id: proposal.id },
    data: { confirmedAt: viewer.now, accountId: account.id, network: null },
    select: { id: true },
  });
  if (proposal.relation) await joinAsResident(tx, viewer, account.id, proposal.wardId, proposal.relation);
}

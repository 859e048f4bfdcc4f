import { found, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { refuseLink, takeLink } from "../accounts/take-link.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { settleConfirmation } from "./settle-confirmation.server.ts";

/**
 * The link of the receipt confirms as its code does, on any device; the page it opens only
 * shows a button, since scanners of mail follow links.
 * @returns the account to sign in
 */
export async function confirmByLink(viewer: Viewer, input: { token: string }): Promise<{ accountId: string }> {
  await limitTries(viewer, "code", input.token);
  return transact(
    viewer,
    async (tx) => {
      const token = await takeLink(tx, viewer, "proposal_link", input.token);
      const proposal = found(await tx.proposal.findFirst({ where: { id: token.subjectId ?? "" } }));
      if (proposal.confirmedAt) refuse("連絡先は確認済みです。");
      const account = await tx.account.findFirst({ where: { id: token.accountId, deletedAt: null } });
      // A letter delayed on its way to an address since corrected confirms nothing.
      if (!account || account.email !== proposal.contactEmail) refuseLink();
      await settleConfirmation(tx, viewer, proposal, account);
      await record(
        tx,
        { ...viewer, accountId: account.id },
        {
          action: "proposal.confirmed-by-link",
          subjectId: proposal.id,
          wardId: proposal.wardId,
          details: {},
        },
      );
      return { accountId: token.accountId };
    },
    { isRepeatable: false },
  );
}

import { found, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { refuseCode, takeCode } from "../accounts/take-code.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { settleConfirmation } from "./settle-confirmation.server.ts";

/**
 * The code from the mail confirms who wrote this one proposal, and makes the
 * passwordless account. `proposalId` comes from the browser's own draft, never from a form.
 * @returns the account to sign in
 */
export async function confirmProposal(
  viewer: Viewer,
  proposalId: string,
  code: string,
): Promise<{ accountId: string }> {
  await limitTries(viewer, "code", proposalId);
  const confirmed = await transact(
    viewer,
    async (tx) => {
      const proposal = found(await tx.proposal.findFirst({ where: { id: proposalId } }));
      if (proposal.confirmedAt) refuse("連絡先は確認済みです。");
      const account = found(
        await tx.account.findFirst({ where: { email: proposal.contactEmail ?? "", deletedAt: null } }),
      );
      // A wrong try must be counted, so it is not thrown from inside the transaction.
      if (!(await takeCode(tx, viewer, account.id, proposal.id, code))) return null;
      await settleConfirmation(tx, viewer, proposal, account);
      await record(
        tx,
        { ...viewer, accountId: account.id },
        {
          action: "proposal.confirmed",
          subjectId: proposal.id,
          wardId: proposal.wardId,
          details: {},
        },
      );
      return { accountId: account.id };
    },
    { isRepeatable: false },
  );
  return confirmed ?? refuseCode();
}

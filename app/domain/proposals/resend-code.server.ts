import { found, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { senderAccount } from "./sender-account.server.ts";

/**
 * Sends the receipt once more, to the same address or to a corrected one. Codes and links
 * sent before to another address no longer confirm. `proposalId` comes from the browser's own draft.
 */
export async function resendCode(viewer: Viewer, proposalId: string, input: { email: string }): Promise<void> {
  await limitTries(viewer, "send-code", proposalId);
  await transact(viewer, async (tx) => {
    const proposal = found(await tx.proposal.findFirst({ where: { id: proposalId } }));
    if (proposal.confirmedAt) refuse("連絡先は確認済みです。");
    const account = await senderAccount(tx, viewer, { email: input.email, displayName: proposal.displayName });
    if (input.email !== proposal.contactEmail) {
      await tx.accountToken.deleteMany({ where: { subjectId: proposal.id } });
      await tx.proposal.update({
        where: { id: proposal.id },
        data: { contactEmail: account.email },
        select: { id: true },
      });
    }
    await sendNoticesLater(tx, viewer, [
      { kind: "proposal-received", wardId: proposal.wardId, subjectId: proposal.id, accountId: account.id },
    ]);
    await record(tx, viewer, {
      action: "proposal.code-resent",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: { corrected: input.email !== proposal.contactEmail },
    });
  });
}

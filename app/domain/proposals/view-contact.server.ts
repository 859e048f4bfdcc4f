import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";

/** Who wrote this, by name and address. Looking is itself an act in the record. */
export function viewContact(viewer: Viewer, ref: ProposalRef) {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    const account = proposal.accountId
      ? await tx.account.findFirst({ where: { id: proposal.accountId }, select: { realName: true, email: true } })
      : null;
    await record(tx, viewer, {
      action: "proposal.contact-viewed",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: {},
    });
    return { realName: account?.realName ?? null, email: account?.email ?? proposal.contactEmail };
  });
}

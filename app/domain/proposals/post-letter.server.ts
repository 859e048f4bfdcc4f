import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";

/** The answer went out on paper: until there is something new to tell, nothing is owed by post. */
export function postLetter(viewer: Viewer, ref: ProposalRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    if (!proposal.letterDueAt) refuse("郵送を待っている手紙はありません。");
    await tx.proposal.update({ where: { id: proposal.id }, data: { letterDueAt: null }, select: { id: true } });
    await record(tx, viewer, {
      action: "proposal.letter-posted",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: {},
    });
  });
}

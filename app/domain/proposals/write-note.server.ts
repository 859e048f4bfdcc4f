import { allow } from "../../shared/errors.ts";
import { isOfficeStaff, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";

/** 庁内メモ: for staff, never on any public page. */
export function writeNote(viewer: Viewer, ref: ProposalRef, input: { text: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId) || isOfficeStaff(viewer, proposal.officeId));
    const note = await tx.staffNote.create({
      data: { proposalId: proposal.id, authorId: viewer.accountId ?? "", text: input.text, writtenAt: viewer.now },
      select: { id: true },
    });
    await record(tx, viewer, { action: "proposal.noted", subjectId: note.id, wardId: proposal.wardId, details: {} });
  });
}

import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { PostLetterInput } from "./proposals.schema.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";

/** The answer went out on paper: until there is something new to tell, nothing is owed by post. */
export function postLetter(viewer: Viewer, ref: ProposalRef, input: z.infer<typeof PostLetterInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    if (!proposal.letterDueAt) refuse("郵送を待っている手紙はありません。");
    if (proposal.letterDueAt.toISOString() !== input.dueAt)
      refuse("画面を開いた後に、新しい回答が載りました。手紙を印刷し直してから、記録してください。");
    await tx.proposal.update({
      where: { id: proposal.id },
      data: { letterDueAt: null, letterPostedAt: viewer.now },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "proposal.letter-posted",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: {},
    });
  });
}

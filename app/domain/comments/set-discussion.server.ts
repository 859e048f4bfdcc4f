import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";
import type { DiscussionInput } from "./comments.schema.ts";

/** 意見の受付: stopped with a reason everybody reads, opened again, or slowed where it runs hot. */
export function setDiscussion(viewer: Viewer, ref: ProposalRef, input: z.infer<typeof DiscussionInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    const isLocked = input.intake === "locked";
    if (isLocked && input.lockReason === "") refuse("受付を止める理由を入力してください。", "lockReason");
    const talk = await tx.discussion.findFirst({ where: { proposalId: proposal.id } });
    if (talk?.closedAt) refuse("意見の募集は終わっています。");
    const data = {
      lockedAt: isLocked ? (talk?.lockedAt ?? viewer.now) : null,
      lockReason: isLocked ? input.lockReason : null,
      slowMinutes: input.slowMinutes,
    };
    await tx.discussion.upsert({
      where: { proposalId: proposal.id },
      create: { proposalId: proposal.id, ...data },
      update: data,
      select: { proposalId: true },
    });
    await record(tx, viewer, {
      action: "discussion.set",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: { isLocked, slowMinutes: input.slowMinutes },
    });
  });
}

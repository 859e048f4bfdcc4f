import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { settleApproval } from "../approvals/settle-approval.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { approvalModes } from "../councils/approval-modes.server.ts";
import { requireOpen } from "./proposals.policy.ts";
import type { PublishProposalInput } from "./proposals.schema.ts";
import { requireNoAppeal } from "./require-no-appeal.server.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";
import { takeStep } from "./take-step.server.ts";
import { tellProposer } from "./tell-proposer.server.ts";

/** Puts the words on the site. Words sent as 載せない, or from an unconfirmed address, stay off it. */
export function publishProposal(
  viewer: Viewer,
  ref: ProposalRef,
  input: z.infer<typeof PublishProposalInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    requireOpen(proposal);
    if (proposal.publishedAt) refuse("この提案は掲載されています。");
    if (proposal.wardOnlyAt) refuse("提案した人が「載せない」を選んでいます。掲載できません。");
    if (proposal.channel === "web" && !proposal.confirmedAt) {
      refuse("連絡先が確認されていないため、まだ掲載できません。確認を待つか、掲載しないことにしてください。");
    }
    await requireNoAppeal(tx, proposal.id);
    if (input.revision !== proposal.revision)
      refuse("画面を開いた後に、提案の文が変わりました。下の文を読み直してから、掲載してください。");
    const modes = await approvalModes(tx, viewer, proposal.wardId);
    await settleApproval(tx, viewer, modes.proposal, "proposal", proposal.id, input);
    await tx.proposal.update({
      where: { id: proposal.id },
      data: { publishedAt: viewer.now, heldAt: null, heldReason: null },
      select: { id: true },
    });
    const step = await takeStep(tx, viewer, proposal.id, { kind: "published" });
    await tellProposer(tx, viewer, proposal, "proposal-published", step);
    await record(tx, viewer, {
      action: "proposal.published",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: {},
    });
  });
}

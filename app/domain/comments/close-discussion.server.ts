import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";
import { takeStep } from "../proposals/take-step.server.ts";
import type { CloseDiscussionInput } from "./comments.schema.ts";

/** 意見の募集の終わり: what of it was taken up, what was not, and why. Whoever spoke is told. */
export function closeDiscussion(
  viewer: Viewer,
  ref: ProposalRef,
  input: z.infer<typeof CloseDiscussionInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    if (!proposal.publishedAt) refuse("掲載中の提案だけ、意見の募集を終えられます。");
    const talk = await tx.discussion.findFirst({ where: { proposalId: proposal.id } });
    if (talk?.closedAt) refuse("意見の募集は終わっています。");
    if (proposal.commentCount === 0) refuse("意見がまだありません。受付を止めるときは、理由を添えて止めてください。");
    const data = { ...input, closedAt: viewer.now };
    await tx.discussion.upsert({
      where: { proposalId: proposal.id },
      create: { proposalId: proposal.id, ...data },
      update: data,
      select: { proposalId: true },
    });
    await takeStep(tx, viewer, proposal.id, { kind: "discussed" });
    await record(tx, viewer, {
      action: "discussion.closed",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: { comments: proposal.commentCount },
    });
  });
}

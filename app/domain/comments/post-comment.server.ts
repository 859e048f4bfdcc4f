import { allow, refuse } from "../../shared/errors.ts";
import { personalHints } from "../../shared/text.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { canSpeak, requireTakesWords } from "../proposals/proposals.policy.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";

/** 意見 on a published proposal, under the writer's public name of that day. */
export async function postComment(
  viewer: Viewer,
  ref: ProposalRef,
  input: { text: string; sure?: "on" | undefined },
): Promise<void> {
  if (viewer.accountId) await limitTries(viewer, "write", viewer.accountId);
  await transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(canSpeak(viewer, proposal.wardId) && isSignedIn(viewer) && proposal.publishedAt !== null);
    requireTakesWords(proposal);
    const personal = personalHints(input.text).map((hint) => hint.text);
    if (personal.length > 0 && !input.sure) {
      refuse(
        `個人の情報と思われるところがあります（${personal.join("、")}）。直すか、このままでよければ印を付けてください。`,
        "sure",
      );
    }
    const comment = await tx.comment.create({
      data: {
        proposalId: proposal.id,
        accountId: viewer.accountId ?? "",
        displayName: viewer.displayName,
        text: input.text,
        postedAt: viewer.now,
      },
      select: { id: true },
    });
    await tx.proposal.update({
      where: { id: proposal.id },
      data: { commentCount: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "comment.posted",
      subjectId: comment.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id },
    });
  });
}

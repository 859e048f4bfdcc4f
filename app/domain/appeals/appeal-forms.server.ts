import { db } from "../../db/client.server.ts";
import { dayFromColumn, dayOf } from "../../shared/dates.ts";
import { allow, found } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { type CommentRef, whereOwnComment } from "../comments/locked-comment.server.ts";
import { canReadAsProposer } from "../proposals/proposals.policy.ts";
import { type ProposalRef, whereProposal } from "../proposals/scope.server.ts";
import { appealableStep } from "./appealed-step.ts";
import { appealUntil } from "./appeals.rules.ts";

/** How far an appeal has come, as the one who made it reads it. */
async function appealAbout(subjectId: string) {
  const appeal = await db.appeal.findFirst({ where: { subjectId } });
  return (
    appeal && {
      text: appeal.text,
      madeAt: appeal.madeAt,
      dueOn: dayFromColumn(appeal.dueOn),
      decidedAt: appeal.decidedAt,
      isGranted: appeal.isGranted,
      reason: appeal.reason,
    }
  );
}

/** One's own opinion that was hidden: by which rule, why, and the way to have it looked at again. */
export async function hidingOfOwn(viewer: Viewer, ref: CommentRef) {
  // Whoever opens the mailed link signs in first.
  allow(isSignedIn(viewer));
  const comment = found(
    await db.comment.findFirst({
      where: whereOwnComment(viewer, ref),
      include: {
        proposal: { select: { title: true, publishedAt: true } },
        hidings: { where: { restoredAt: null }, take: 1 },
      },
    }),
  );
  const hiding = found(comment.hidings[0]);
  return {
    // The proposal itself may have left the site meanwhile.
    title: comment.proposal.publishedAt ? comment.proposal.title : null,
    path: `/wards/${ref.ward}/proposals/${ref.proposal}`,
    isOver: dayOf(viewer.now) > appealUntil(hiding.hiddenAt),
    text: comment.text,
    rule: hiding.rule,
    reason: hiding.reason,
    hiddenAt: hiding.hiddenAt,
    until: appealUntil(hiding.hiddenAt),
    appeal: await appealAbout(hiding.id),
  };
}

/** What its proposer may ask another look at. */
export async function decisionOfOwn(viewer: Viewer, ref: ProposalRef) {
  const proposal = found(
    await db.proposal.findFirst({
      where: whereProposal(viewer, ref),
      include: { steps: { orderBy: { position: "asc" } }, appeals: { select: { subjectId: true } } },
    }),
  );
  allow(canReadAsProposer(viewer, proposal));
  const about = appealableStep(proposal, proposal.steps, proposal.appeals);
  return {
    title: proposal.title,
    path: `/wards/${ref.ward}/proposals/${ref.proposal}`,
    about: about && {
      subject: about.subject,
      until: appealUntil(about.step.at),
      isOver: dayOf(viewer.now) > appealUntil(about.step.at),
    },
    heldReason: proposal.heldReason,
    appeal: about && (await appealAbout(about.step.id)),
  };
}

import { db } from "../../db/client.server.ts";
import { allow, found } from "../../shared/errors.ts";
import { idOrNone } from "../../shared/ids.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { canSpeak, takesWords } from "../proposals/proposals.policy.ts";
import { type ProposalRef, whereProposal } from "../proposals/scope.server.ts";
import { closedWords, isMendable } from "./comments.policy.ts";
import { type CommentRef, whereOwnComment } from "./locked-comment.server.ts";

const pathOf = ({ ward, proposal }: ProposalRef) => `/wards/${ward}/proposals/${proposal}`;

/** The page to write an opinion on: what it answers, and whether any are taken. */
export async function closingOfTalk(viewer: Viewer, ref: ProposalRef, to: string | null) {
  const proposal = found(
    await db.proposal.findFirst({
      where: whereProposal(viewer, ref),
      include: { discussion: true, ward: { select: { asksKind: true } } },
    }),
  );
  allow(canSpeak(viewer, proposal.wardId) && proposal.publishedAt !== null && takesWords(proposal));
  const answered = to
    ? await db.comment.findFirst({
        where: { id: idOrNone(to), proposalId: proposal.id, hiddenAt: null },
        select: { id: true, displayName: true, voice: true, text: true },
      })
    : null;
  return {
    title: proposal.title,
    path: pathOf(ref),
    asksKind: proposal.ward.asksKind,
    answered,
    /** What was to be answered has been hidden meanwhile: what was written stays. */
    isReplyLost: to !== null && answered === null,
    closed: closedWords(proposal.discussion),
    slowMinutes: proposal.discussion?.slowMinutes ?? 0,
  };
}

const shownComment = (viewer: Viewer, ref: CommentRef) =>
  db.comment.findFirst({
    where: { id: ref.comment, hiddenAt: null, proposal: { ...whereProposal(viewer, ref), publishedAt: { not: null } } },
    include: { proposal: { select: { title: true, ward: { select: { asksKind: true } } } } },
  });

/** One's own opinion as it may still be mended. */
export async function mendingForm(viewer: Viewer, ref: CommentRef) {
  const comment = found(await shownComment(viewer, ref));
  allow(comment.accountId === viewer.accountId && comment.voice !== "ward");
  return {
    title: comment.proposal.title,
    path: pathOf(ref),
    asksKind: comment.proposal.ward.asksKind,
    text: comment.text,
    kind: comment.kind,
    isOver: !isMendable(viewer, comment),
  };
}

/** Somebody else's, to be reported. */
export async function reportForm(viewer: Viewer, ref: CommentRef) {
  const comment = found(await shownComment(viewer, ref));
  allow(isSignedIn(viewer) && comment.accountId !== viewer.accountId);
  return {
    title: comment.proposal.title,
    path: pathOf(ref),
    displayName: comment.displayName,
    text: comment.text,
  };
}

/** One's own opinion, to be taken back, whatever became of its proposal. */
export async function ownComment(viewer: Viewer, ref: CommentRef) {
  allow(isSignedIn(viewer));
  const comment = found(await db.comment.findFirst({ where: whereOwnComment(viewer, ref) }));
  return { text: comment.text, isGone: comment.hiddenAt !== null };
}

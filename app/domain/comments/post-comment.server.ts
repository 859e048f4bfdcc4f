import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import type { Proposal } from "../../db/generated/client.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { holds, isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { refuseUnsure } from "../proposals/personal.policy.ts";
import { canSpeak, requireTakesWords } from "../proposals/proposals.policy.ts";
import { lockProposal, type ProposalRef } from "../proposals/scope.server.ts";
import { closedWords } from "./comments.policy.ts";
import type { CommentInput } from "./comments.schema.ts";

/**
 * 意見 on a published proposal, under the writer's public name of that day; or an answer to another opinion, which
 * stands in the thread of that one. A member's is their own, as long as the council has not decided it.
 * @returns the opinion's id
 */
export async function postComment(
  viewer: Viewer,
  ref: ProposalRef,
  input: z.infer<typeof CommentInput>,
): Promise<{ id: string }> {
  if (viewer.accountId) await limitTries(viewer, "write", viewer.accountId);
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(canSpeak(viewer, proposal.wardId) && isSignedIn(viewer) && proposal.publishedAt !== null);
    requireTakesWords(proposal);
    const talk = await openTalk(tx, viewer, proposal);
    refuseUnsure(input);
    const answered = input.to
      ? await tx.comment.findFirst({ where: { id: input.to, proposalId: proposal.id, hiddenAt: null } })
      : null;
    if (input.to && !answered) refuse("返信先の意見は、見えなくなりました。もう一度押すと、新しい意見として載ります。");
    const comment = await tx.comment.create({
      data: {
        wardId: proposal.wardId,
        proposalId: proposal.id,
        accountId: viewer.accountId ?? "",
        displayName: viewer.displayName,
        voice: holds(viewer, "member", proposal.wardId) ? "member" : "resident",
        kind: talk.asksKind ? (input.kind ?? null) : null,
        rootId: answered ? (answered.rootId ?? answered.id) : null,
        answersId: answered?.id ?? null,
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
    return comment;
  });
}

/** How opinions are taken here; refuses where none are, and where the writer has to wait. */
async function openTalk(tx: Tx, viewer: Viewer, proposal: Proposal): Promise<{ asksKind: boolean }> {
  const { discussion: talk, ward } = await tx.proposal.findFirstOrThrow({
    where: { id: proposal.id },
    select: { discussion: true, ward: { select: { asksKind: true } } },
  });
  const { asksKind } = ward;
  const words = closedWords(talk);
  if (words) refuse(words);
  if (!talk?.slowMinutes) return { asksKind };
  const last = await tx.comment.findFirst({
    where: { proposalId: proposal.id, accountId: viewer.accountId ?? "" },
    orderBy: { postedAt: "desc" },
    select: { postedAt: true },
  });
  const waited = last ? (viewer.now.getTime() - last.postedAt.getTime()) / 60_000 : talk.slowMinutes;
  if (waited >= talk.slowMinutes) return { asksKind };
  refuse(
    `この提案では、次の意見まで${talk.slowMinutes}分の間を空けていただいています。あと${Math.ceil(talk.slowMinutes - waited)}分ほどお待ちください。`,
  );
}

import { db } from "../../db/client.server.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { whereProposal } from "../proposals/scope.server.ts";
import { threadsShown } from "./comment-threads.server.ts";
import type { CommentRef } from "./locked-comment.server.ts";

/** An opinion as it may be read: the page of threads it stands on. Its writer alone finds it once it is hidden. */
export async function placeOfComment(viewer: Viewer, ref: CommentRef) {
  const comment = found(
    await db.comment.findFirst({
      where: { id: ref.comment, proposal: whereProposal(viewer, ref) },
      include: { root: true, proposal: { select: { title: true, publishedAt: true } } },
    }),
  );
  const isOwn = comment.accountId === viewer.accountId;
  found(isOwn || (!comment.hiddenAt && comment.proposal.publishedAt) ? comment : null);
  const head = comment.root ?? comment;
  const before = await db.comment.count({
    where: {
      proposalId: comment.proposalId,
      rootId: null,
      AND: [
        { OR: [{ hiddenAt: null }, { replies: { some: { hiddenAt: null } } }] },
        { OR: [{ postedAt: { lt: head.postedAt } }, { postedAt: head.postedAt, id: { lt: head.id } }] },
      ],
    },
  });
  return {
    id: comment.id,
    title: comment.proposal.title,
    isHidden: comment.hiddenAt !== null,
    isOwn,
    displayName: comment.displayName,
    text: comment.text,
    kind: comment.kind,
    page: Math.floor(before / threadsShown) + 1,
  };
}

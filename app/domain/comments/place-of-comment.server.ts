import { db } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { whereProposal } from "../proposals/scope.server.ts";
import { repliesShown, threadsShown } from "./comment-threads.server.ts";
import { type CommentRef, whereOwnComment } from "./locked-comment.server.ts";

/** An opinion as it may be read: the page of threads it stands on. Its writer alone finds it once it is hidden. */
export async function placeOfComment(viewer: Viewer, ref: CommentRef) {
  const own = await db.comment.findFirst({
    where: { ...whereOwnComment(viewer, ref), hiddenAt: { not: null } },
    select: { id: true },
  });
  if (own) return { id: own.id, isHidden: true, page: 1, thread: null };
  const comment = found(
    await db.comment.findFirst({
      where: { id: ref.comment, hiddenAt: null, proposal: whereProposal(viewer, ref) },
      include: { root: true, proposal: { select: { publishedAt: true } } },
    }),
  );
  found(comment.proposal.publishedAt);
  const head = comment.root ?? comment;
  const [before, earlier] = await Promise.all([
    db.comment.count({
      where: {
        proposalId: comment.proposalId,
        rootId: null,
        AND: [{ OR: [{ hiddenAt: null }, { replies: { some: { hiddenAt: null } } }] }, isBefore(head)],
      },
    }),
    comment.rootId
      ? db.comment.count({ where: { rootId: comment.rootId, hiddenAt: null, AND: [isBefore(comment)] } })
      : Promise.resolve(0),
  ]);
  return {
    id: comment.id,
    isHidden: false,
    page: Math.floor(before / threadsShown) + 1,
    thread: earlier >= repliesShown ? head.id : null,
  };
}

const isBefore = ({ id, postedAt }: { id: string; postedAt: Date }): Prisma.CommentWhereInput => ({
  OR: [{ postedAt: { lt: postedAt } }, { postedAt, id: { lt: id } }],
});

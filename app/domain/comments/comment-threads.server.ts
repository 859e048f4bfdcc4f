import { db } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { closedWords, isMendable } from "./comments.policy.ts";
import { type CommentKind, commentKinds } from "./comments.schema.ts";

export const threadsShown = 50;
const repliesShown = 100;

export type ThreadQuery = { page: number; newestFirst: boolean; kind: CommentKind | null };

export function threadQuery(query: URLSearchParams, page: number): ThreadQuery {
  const kind = commentKinds.find((known) => known === query.get("kind")) ?? null;
  return { page, newestFirst: query.get("order") === "new", kind };
}

const shownFields = {
  id: true,
  accountId: true,
  displayName: true,
  voice: true,
  kind: true,
  rootId: true,
  text: true,
  postedAt: true,
  revisedAt: true,
  hiddenAt: true,
  answers: { select: { id: true, displayName: true, text: true, hiddenAt: true, rootId: true } },
  revisions: { orderBy: { replacedAt: "asc" }, select: { id: true, text: true } },
} satisfies Prisma.CommentSelect;

type Row = Prisma.CommentGetPayload<{ select: typeof shownFields }>;

/** A thread is shown while anything in it is: a hidden opinion that was answered leaves its place, and no word. */
const shownThreads = {
  rootId: null,
  OR: [{ hiddenAt: null }, { replies: { some: { hiddenAt: null } } }],
} satisfies Prisma.CommentWhereInput;

/** 意見 of a proposal in threads of two levels, the oldest first; or those of one kind, one after the other. */
export async function threadsOf(viewer: Viewer, proposalId: string, query: ThreadQuery) {
  const where = {
    proposalId,
    ...(query.kind ? { kind: query.kind, hiddenAt: null } : shownThreads),
  } satisfies Prisma.CommentWhereInput;
  const order = query.newestFirst ? "desc" : "asc";
  const [rows, shown, hidings, talk, own] = await Promise.all([
    db.comment.findMany({
      where,
      orderBy: [{ postedAt: order }, { id: order }],
      take: threadsShown,
      skip: (query.page - 1) * threadsShown,
      select: {
        ...shownFields,
        replies: {
          where: query.kind ? { id: { in: [] } } : { hiddenAt: null },
          orderBy: [{ postedAt: "asc" }, { id: "asc" }],
          take: repliesShown,
          select: shownFields,
        },
      },
    }),
    db.comment.count({ where }),
    db.hiding.groupBy({ by: ["restoredAt"], where: { comment: { proposalId } }, _count: true }),
    db.discussion.findFirst({ where: { proposalId } }),
    viewer.accountId
      ? db.comment.findMany({
          where: { proposalId, accountId: viewer.accountId, hiddenAt: { not: null } },
          select: { id: true },
        })
      : Promise.resolve([]),
  ]);
  const restored = hidings.filter(({ restoredAt }) => restoredAt).reduce((sum, { _count }) => sum + _count, 0);
  return {
    threads: rows.map(({ replies, ...root }) => ({
      comment: root.hiddenAt ? null : shownComment(viewer, root),
      id: root.id,
      replies: replies.map((reply) => shownComment(viewer, reply)),
    })),
    paging: { page: query.page, pages: Math.max(1, Math.ceil(shown / threadsShown)), total: shown },
    query,
    hidden: hidings.reduce((sum, { _count }) => sum + _count, 0),
    restored,
    /** One's own that nobody else reads any more. */
    ownHidden: own.map(({ id }) => id),
    closed: closedWords(talk),
    slowMinutes: talk?.slowMinutes ?? 0,
    closing: talk?.closedAt
      ? { at: talk.closedAt, takenUp: talk.takenUp ?? "", notTakenUp: talk.notTakenUp ?? "" }
      : null,
  };
}

export type ShownComment = ReturnType<typeof shownComment>;

function shownComment(viewer: Viewer, row: Row) {
  const { id, displayName, voice, kind, text, postedAt, revisedAt, answers } = row;
  return {
    id,
    displayName,
    voice,
    kind,
    text,
    postedAt,
    revisedAt,
    earlier: row.revisions,
    // What stands at the head of the thread needs no quoting; what was hidden is not quoted.
    quoted:
      answers?.rootId && !answers.hiddenAt
        ? { id: answers.id, displayName: answers.displayName, text: answers.text }
        : null,
    isOwn: row.accountId === viewer.accountId && voice !== "ward",
    isMendable: isMendable(viewer, row) && voice !== "ward",
  };
}

import { db } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { idOrNone } from "../../shared/ids.ts";
import { personalHints } from "../../shared/personal-data.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { errataOf } from "../errata/errata-of.server.ts";
import { closedWords, isMendable } from "./comments.policy.ts";
import { type CommentKind, commentKinds } from "./comments.schema.ts";

export const threadsShown = 50;
/** How many replies stand below their thread before it has a page of its own. */
export const repliesShown = 50;
const allReplies = 2000;

export type ThreadQuery = {
  page: number;
  newestFirst: boolean;
  kind: CommentKind | null;
  /** One thread alone, with all of its replies. */
  thread: string | null;
};

export function threadQuery(query: URLSearchParams, page: number): ThreadQuery {
  const kind = commentKinds.find((known) => known === query.get("kind")) ?? null;
  const thread = query.get("thread");
  return { page, newestFirst: query.get("order") === "new", kind, thread: thread ? idOrNone(thread) : null };
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
  withdrawnAt: true,
  answers: { select: { id: true, displayName: true, voice: true, text: true, hiddenAt: true, rootId: true } },
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
    ...(query.thread ? { id: query.thread } : {}),
  } satisfies Prisma.CommentWhereInput;
  const order = query.newestFirst ? "desc" : "asc";
  const [rows, shown, hidings, talk, own, reported] = await Promise.all([
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
          take: query.thread ? allReplies : repliesShown,
          select: shownFields,
        },
        _count: { select: { replies: { where: { hiddenAt: null } } } },
      },
    }),
    db.comment.count({ where }),
    db.hiding.findMany({ where: { comment: { proposalId } }, select: { restoredAt: true } }),
    db.discussion.findFirst({ where: { proposalId } }),
    viewer.accountId
      ? db.comment.findMany({
          where: { proposalId, accountId: viewer.accountId, hiddenAt: { not: null }, withdrawnAt: null },
          select: { id: true },
        })
      : Promise.resolve([]),
    viewer.accountId
      ? db.commentReport.findMany({
          where: { accountId: viewer.accountId, comment: { proposalId } },
          select: { commentId: true },
        })
      : Promise.resolve([]),
  ]);
  const closed = closedWords(talk);
  const context = {
    viewer,
    isAlone: query.kind !== null,
    isClosed: closed !== null,
    reported: new Set(reported.map(({ commentId }) => commentId)),
  };
  return {
    threads: rows.map(({ replies, _count, ...root }) => ({
      comment: root.hiddenAt ? null : shownComment(context, root),
      id: root.id,
      isWithdrawn: root.withdrawnAt !== null,
      replies: replies.map((reply) => shownComment(context, reply)),
      more: query.kind ? 0 : _count.replies - replies.length,
    })),
    paging: { page: query.page, pages: Math.max(1, Math.ceil(shown / threadsShown)), total: shown },
    query,
    hidden: hidings.length,
    restored: hidings.filter(({ restoredAt }) => restoredAt).length,
    /** One's own that nobody else reads any more. */
    ownHidden: own.map(({ id }) => id),
    closed,
    slowMinutes: talk?.slowMinutes ?? 0,
    closing: talk?.closedAt
      ? {
          at: talk.closedAt,
          takenUp: talk.takenUp ?? "",
          notTakenUp: talk.notTakenUp ?? "",
          errata: await errataOf("closing", proposalId),
        }
      : null,
  };
}

type Answered = NonNullable<Row["answers"]>;

const quoteOf = ({ id, displayName, voice, text }: Answered) => ({ id, displayName, voice, text });

export type ShownComment = ReturnType<typeof shownComment>;

type Context = { viewer: Viewer; isAlone: boolean; isClosed: boolean; reported: ReadonlySet<string> };

function shownComment({ viewer, isAlone, isClosed, reported }: Context, row: Row) {
  const { id, displayName, voice, kind, text, postedAt, revisedAt, answers } = row;
  return {
    id,
    displayName,
    voice,
    kind,
    text,
    postedAt,
    revisedAt,
    // A number somebody thought better of is not to be read below the words without it.
    earlier: row.revisions.map((one) => ({ id: one.id, text: personalHints(one.text).length > 0 ? null : one.text })),
    // The head needs no quoting within its thread; what was hidden is not quoted at all.
    quoted: answers && (answers.rootId || isAlone) && !answers.hiddenAt ? quoteOf(answers) : null,
    isOwn: row.accountId === viewer.accountId && voice !== "ward",
    isMendable: !isClosed && isMendable(viewer, row) && voice !== "ward",
    isReported: reported.has(id),
  };
}

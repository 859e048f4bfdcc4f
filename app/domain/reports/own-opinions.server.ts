import { db } from "../../db/client.server.ts";
import { allow } from "../../shared/errors.ts";
import { noId } from "../../shared/ids.ts";
import { pageOf } from "../../shared/paging.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { listSelect, stageOf } from "../proposals/stage-where.server.ts";

const pageSize = 20;
const shownBefore = 50;

/** わたしの意見: what one said about proposals and before sittings, the newest first, and how that stands. */
export async function ownOpinions(viewer: Viewer, asked: URLSearchParams) {
  allow(isSignedIn(viewer));
  const accountId = viewer.accountId ?? noId;
  const page = pageOf(asked);
  const where = { accountId, voice: { not: "ward" as const } };
  const [total, comments, before] = await Promise.all([
    db.comment.count({ where }),
    db.comment.findMany({
      where,
      orderBy: [{ postedAt: "desc" }, { id: "desc" }],
      take: pageSize,
      skip: (page - 1) * pageSize,
      select: {
        id: true,
        text: true,
        postedAt: true,
        hiddenAt: true,
        withdrawnAt: true,
        proposal: { select: { ...listSelect, publishedAt: true } },
      },
    }),
    db.residentOpinion.findMany({
      where: { accountId },
      orderBy: [{ writtenAt: "desc" }, { id: "desc" }],
      take: shownBefore,
      select: {
        id: true,
        text: true,
        writtenAt: true,
        hiddenAt: true,
        item: {
          select: {
            number: true,
            label: true,
            title: true,
            closedAt: true,
            opinionAnsweredAt: true,
            session: { select: { fiscalYear: true, number: true, ward: { select: { slug: true } } } },
          },
        },
      },
    }),
  ]);
  return {
    paging: { page, pages: Math.max(1, Math.ceil(total / pageSize)), total },
    comments: comments.map(({ id, text, postedAt, hiddenAt, withdrawnAt, proposal }) => {
      const href = `/wards/${proposal.ward.slug}/proposals/${proposal.fiscalYear}-${proposal.number}`;
      const state = withdrawnAt ? ("withdrawn" as const) : hiddenAt ? ("hidden" as const) : ("shown" as const);
      return {
        id,
        text,
        postedAt,
        state,
        href: `${href}/comments/${id}`,
        proposal: proposal.publishedAt ? { title: proposal.title, stage: stageOf(proposal) } : null,
      };
    }),
    before: before.map(({ id, text, writtenAt, hiddenAt, item: { session, ...item } }) => ({
      id,
      text,
      writtenAt,
      isHidden: hiddenAt !== null,
      isAnswered: item.opinionAnsweredAt !== null,
      item:
        item.closedAt || session.fiscalYear === null
          ? null
          : {
              title: item.title,
              label: item.label,
              href: `/wards/${session.ward.slug}/sessions/${session.fiscalYear}-${session.number}/items/${item.number}`,
            },
    })),
  };
}

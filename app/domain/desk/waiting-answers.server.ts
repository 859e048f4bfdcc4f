import { db } from "../../db/client.server.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { approvalState } from "../approvals/waiting-approvals.server.ts";
import { approvalModes } from "../councils/approval-modes.server.ts";
import { deskWard } from "./desk-ward.server.ts";

const shownAtOnce = 50;

/** 掲載前の回答: what offices handed in, longest waiting first, with how far the 決裁 of each has come. */
export async function waitingAnswers(viewer: Viewer, slug: string) {
  const ward = await deskWard(viewer, slug, "secretariat");
  const where = { proposal: { wardId: ward.id, endedAt: null }, publishedAt: null, returnedAt: null };
  const [modes, total, rows] = await Promise.all([
    approvalModes(db, viewer, ward.id),
    db.wardResponse.count({ where }),
    db.wardResponse.findMany({
      where,
      orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
      take: shownAtOnce,
      include: {
        office: { select: { name: true } },
        proposal: {
          select: {
            fiscalYear: true,
            number: true,
            title: true,
            answeredAt: true,
            _count: { select: { links: true, passes: true } },
            links: {
              where: {
                item: {
                  withdrawnAt: null,
                  session: { openedAt: null, cancelledAt: null, postponedAt: null, startsAt: { gt: viewer.now } },
                },
              },
              select: { item: { select: { session: { select: { ordinal: true, title: true, startsAt: true } } } } },
              take: 1,
            },
          },
        },
      },
    }),
  ]);
  const answers = await Promise.all(
    rows.map(async ({ id, status, text, reason, submittedAt, office, proposal }) => ({
      key: `${proposal.fiscalYear}-${proposal.number}`,
      number: proposal.number,
      title: proposal.title,
      status,
      text,
      reason,
      submittedAt,
      office: office.name,
      /** A sitting that is still to talk about it. */
      sitting: proposal.links[0]?.item.session ?? null,
      isFurther: proposal.answeredAt !== null,
      needsPassReason: !proposal.answeredAt && proposal._count.links + proposal._count.passes === 0,
      standing: await approvalState(modes.response, "response", id),
    })),
  );
  return { ward: { slug, name: ward.name }, mode: modes.response, answers, total };
}

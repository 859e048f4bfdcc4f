import { db } from "../../db/client.server.ts";

/** What waits for a look: opinions reported, appeals nobody has answered, words their proposers put right. */
export async function waitingReviews(wardId: string) {
  const [reported, appeals, revised] = await Promise.all([
    db.comment.count({ where: { proposal: { wardId }, reports: { some: { settledAt: null } } } }),
    db.appeal.findMany({
      where: { wardId, decidedAt: null },
      select: {
        id: true,
        subject: true,
        dueOn: true,
        proposal: { select: { fiscalYear: true, number: true, title: true } },
      },
      orderBy: { dueOn: "asc" },
      take: 50,
    }),
    db.proposalRevision.findMany({
      where: { proposal: { wardId }, settledAt: null },
      select: { id: true, proposal: { select: { fiscalYear: true, number: true, title: true } } },
      orderBy: { madeAt: "asc" },
      take: 50,
    }),
  ]);
  return { reported, appeals, revised };
}

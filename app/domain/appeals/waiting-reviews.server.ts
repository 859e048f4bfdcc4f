import { db } from "../../db/client.server.ts";

/** What waits for a look: how many opinions were reported, and the appeals nobody has answered. */
export async function waitingReviews(wardId: string) {
  const [reported, appeals] = await Promise.all([
    db.comment.count({ where: { proposal: { wardId }, reports: { some: { settledAt: null } } } }),
    db.appeal.findMany({
      where: { wardId, decidedAt: null },
      select: { id: true, subject: true, dueOn: true, proposal: { select: { number: true, title: true } } },
      orderBy: { dueOn: "asc" },
      take: 50,
    }),
  ]);
  return { reported, appeals };
}

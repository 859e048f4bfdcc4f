import type { Tx } from "../../db/client.server.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";

/** Whoever reported an opinion, and has heard nothing yet, is told that it was looked at, and how that ended. */
export async function tellReporters(tx: Tx, viewer: Viewer, wardId: string, commentId: string): Promise<void> {
  const reports = await tx.commentReport.findMany({
    where: { commentId, settledAt: null },
    select: { id: true, accountId: true },
    orderBy: { id: "asc" },
  });
  await sendNoticesLater(
    tx,
    viewer,
    reports.map(({ id, accountId }) => ({ kind: "report-settled", wardId, subjectId: id, accountId })),
  );
}

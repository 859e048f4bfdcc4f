import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { lockPaper, type PaperRef } from "./locked-paper.server.ts";
import { numberPapers } from "./number-papers.server.ts";

/** Takes a paper off a draft and numbers the rest again. */
export function removePaper(viewer: Viewer, ref: PaperRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, paper } = await lockPaper(tx, viewer, ref);
    requireState(session, "draft");
    await tx.paper.delete({ where: { id: paper.id }, select: { id: true } });
    await numberPapers(tx, session.id);
    await record(tx, viewer, {
      action: "paper.removed",
      subjectId: paper.id,
      wardId: session.wardId,
      details: { sessionId: session.id },
    });
  });
}

import type { z } from "zod";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { lockPaper, type PaperRef } from "./locked-paper.server.ts";
import { numberPapers } from "./number-papers.server.ts";
import { placeOf, requireOpenItem } from "./paper-columns.server.ts";
import type { RevisePaperInput } from "./papers.schema.ts";

/** Changes what a draft's paper is called, belongs to, and who may see it. */
export function revisePaper(viewer: Viewer, ref: PaperRef, input: z.infer<typeof RevisePaperInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, paper } = await lockPaper(tx, viewer, ref);
    requireState(session, "draft");
    await requireOpenItem(tx, session.id, input);
    await tx.paper.update({
      where: { id: paper.id },
      data: { title: input.title, ...placeOf(input) },
      select: { id: true },
    });
    await numberPapers(tx, session.id);
    await record(tx, viewer, {
      action: "paper.revised",
      subjectId: paper.id,
      wardId: session.wardId,
      details: { sessionId: session.id, audience: input.audience },
    });
  });
}

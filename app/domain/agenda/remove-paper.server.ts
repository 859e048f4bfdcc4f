import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { numberPapers } from "./number-papers.server.ts";

/** Takes a paper off a draft and numbers the rest again. */
export function removePaper(viewer: Viewer, ref: SessionRef, paperId: string): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "draft");
    const paper = found(await tx.paper.findFirst({ where: { id: paperId, sessionId: session.id } }));
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

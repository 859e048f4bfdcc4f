import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { requireState } from "./sessions.policy.ts";

/** 会議結果の概要: the quick note, due within the days the rules give. */
export function publishSummary(viewer: Viewer, ref: SessionRef, input: { summary: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "closed");
    await tx.councilSession.update({
      where: { id: session.id },
      data: { summary: input.summary, summaryPublishedAt: session.summaryPublishedAt ?? viewer.now },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "summary.published",
      subjectId: session.id,
      wardId: session.wardId,
      details: {},
    });
  });
}

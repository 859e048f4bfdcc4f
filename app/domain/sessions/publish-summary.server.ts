import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { requireState } from "./sessions.policy.ts";

/** 会議結果の概要: the quick note, due within the days the rules give. Changed later, it says so on the page. */
export function publishSummary(
  viewer: Viewer,
  ref: SessionRef,
  input: { summary: string; reason?: string | undefined },
): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "closed");
    if (session.summaryPublishedAt) {
      if (session.summary === input.summary) refuse("掲載している概要から変わっていません。");
      if (!input.reason) refuse("掲載した概要を直す理由を入力してください。", "reason");
      const change = {
        sessionId: session.id,
        at: viewer.now,
        what: "会議結果の概要を直しました。",
        reason: input.reason,
      };
      await tx.sessionChange.create({ data: change, select: { id: true } });
    }
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

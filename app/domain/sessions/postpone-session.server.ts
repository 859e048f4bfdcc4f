import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { requireState } from "./sessions.policy.ts";
import { tellOfChange } from "./tell-of-change.server.ts";

/** 延期: the day is put off and the new one not known yet. 「変更を公表する」 gives it its new day. */
export function postponeSession(viewer: Viewer, ref: SessionRef, input: { reason: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "announced");
    await tx.councilSession.update({
      where: { id: session.id },
      data: { postponedAt: viewer.now, postponeReason: input.reason },
      select: { id: true },
    });
    await tellOfChange(
      tx,
      viewer,
      session,
      "開催を延期しました。新しい日時は、決まり次第お知らせします。",
      input.reason,
    );
    await record(tx, viewer, {
      action: "session.postponed",
      subjectId: session.id,
      wardId: session.wardId,
      details: {},
    });
  });
}

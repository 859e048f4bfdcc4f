import { numberHashes } from "../../platform/numbers.server.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { entryState } from "./observers.rules.ts";

/** Lets in at the door whoever shows the code of a seat. How many came is offered for the record at the opening. */
export function arriveObserver(viewer: Viewer, ref: SessionRef, input: { code: string }): Promise<{ number: number }> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "announced", "open");
    const entry =
      (await tx.observerEntry.findFirst({
        where: { sessionId: session.id, codeHash: { in: numberHashes(input.code) } },
      })) ?? refuse("この番号の申込みは、この会議にありません。番号と会議を確かめてください。", "digits");
    const state = entryState(entry);
    if (state === "withdrawn")
      refuse("この申込みは取り消されています。空いている席があるかを確かめてください。", "digits");
    if (state === "unconfirmed") refuse("この申込みは、まだ本人が確かめていません。席は取れていません。", "digits");
    if (state === "applied")
      refuse("傍聴の席は、まだ決めていません。「くじで席を決める」から決めてください。", "digits");
    if (state !== "seated")
      refuse("この申込みは席が取れていません。空いている席があるかを確かめてください。", "digits");
    if (entry.arrivedAt) refuse("この番号の人は、もう受け付けています。番号を確かめてください。", "digits");
    await tx.observerEntry.update({
      where: { id: entry.id },
      data: { arrivedAt: viewer.now },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "observer.arrived",
      subjectId: entry.id,
      wardId: session.wardId,
      details: { sessionId: session.id },
    });
    return { number: entry.number };
  });
}

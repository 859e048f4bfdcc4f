import { dayFromColumn, dayOf } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { type CallRef, lockCall } from "./locked-call.server.ts";

/** Puts a call up. It takes applications from its first day to the end of its last. */
export function publishCall(viewer: Viewer, ref: CallRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const call = await lockCall(tx, viewer, ref);
    allow(isSecretariat(viewer, call.wardId));
    if (call.publishedAt) refuse("この募集は、すでに載せています。");
    if (dayFromColumn(call.dueOn) < dayOf(viewer.now))
      refuse("締切の日が過ぎています。先の日に直してから載せてください。");
    await tx.openCall.update({
      where: { id: call.id },
      data: { publishedAt: viewer.now, publishedById: viewer.accountId },
      select: { id: true },
    });
    await record(tx, viewer, { action: "call.published", subjectId: call.id, wardId: call.wardId, details: {} });
  });
}

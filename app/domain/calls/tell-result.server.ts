import { allow, refuse, requirePassword } from "../../shared/errors.ts";
import { isFreshlyConfirmed, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { callState } from "./calls.rules.ts";
import { type CallRef, lockCall } from "./locked-call.server.ts";

/**
 * Publishes how many were chosen and tells everybody who applied, once all applications were judged.
 * Who left no address stands on the desk's list until they were told another way.
 */
export function tellResult(viewer: Viewer, ref: CallRef, input: { resultNote: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const call = await lockCall(tx, viewer, ref);
    allow(isSecretariat(viewer, call.wardId));
    requirePassword(isFreshlyConfirmed(viewer));
    const state = callState(call, viewer.now);
    if (state === "told") refuse("選考の結果は、すでに知らせています。");
    if (state !== "judging") refuse("結果は、締切の後に知らせてください。");
    const applications = await tx.callApplication.findMany({ where: { callId: call.id, withdrawnAt: null } });
    const left = applications.filter((application) => application.selection === null);
    if (left.length > 0) refuse(`選考の結果を記録していない応募が${left.length}件あります。先に記録してください。`);
    await tx.openCall.update({
      where: { id: call.id },
      data: { toldAt: viewer.now, toldById: viewer.accountId, resultNote: input.resultNote },
      select: { id: true },
    });
    await tx.callApplication.updateMany({
      where: { callId: call.id, withdrawnAt: null, email: { not: null } },
      data: { toldAt: viewer.now },
    });
    await sendNoticesLater(
      tx,
      viewer,
      applications.flatMap(({ id, email }) =>
        email ? [{ kind: "call-result" as const, wardId: call.wardId, subjectId: id, address: email }] : [],
      ),
    );
    await record(tx, viewer, {
      action: "call.result-told",
      subjectId: call.id,
      wardId: call.wardId,
      details: {
        chosen: applications.filter((application) => application.selection === "chosen").length,
        applicants: applications.length,
      },
    });
  });
}

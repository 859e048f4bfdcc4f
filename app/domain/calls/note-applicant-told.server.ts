import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { type ApplicationRef, lockApplication } from "./locked-call.server.ts";

/** Notes that one without an address was told the result by letter or telephone. */
export function noteApplicantTold(viewer: Viewer, ref: ApplicationRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const { call, application } = await lockApplication(tx, viewer, ref);
    allow(isSecretariat(viewer, call.wardId));
    if (!call.toldAt) refuse("先に、選考の結果を公表してください。");
    if (application.toldAt) refuse("この人には、もう知らせています。");
    await tx.callApplication.update({
      where: { id: application.id },
      data: { toldAt: viewer.now },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "applicant.told",
      subjectId: application.id,
      wardId: call.wardId,
      details: { callId: call.id },
    });
  });
}

import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { type ApplicationRef, lockApplication } from "./locked-call.server.ts";

/** Where one who applied lives and is reached. Looking is itself an act in the record. */
export function viewApplicant(viewer: Viewer, ref: ApplicationRef) {
  return transact(viewer, async (tx) => {
    const { call, application } = await lockApplication(tx, viewer, ref);
    allow(isSecretariat(viewer, call.wardId));
    await record(tx, viewer, {
      action: "application.contact-viewed",
      subjectId: application.id,
      wardId: call.wardId,
      details: { callId: call.id },
    });
    return { address: application.address, tel: application.tel, email: application.email };
  });
}

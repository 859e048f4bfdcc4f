import { noId } from "../../shared/ids.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { limitTries } from "./limits.server.ts";

/** Asks for a link to set a new password. Same answer and work whether the address is known. */
export async function requestReset(viewer: Viewer, input: { email: string }): Promise<void> {
  await limitTries(viewer, "send-code", input.email);
  await transact(viewer, async (tx) => {
    await sendNoticesLater(tx, viewer, [
      { kind: "password-reset", wardId: null, subjectId: null, address: input.email, askedBy: viewer.browser ?? null },
    ]);
    await record(tx, viewer, { action: "account.reset-requested", subjectId: noId, wardId: null, details: {} });
  });
}

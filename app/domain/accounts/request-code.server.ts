import { noId } from "../../shared/ids.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { limitTries } from "./limits.server.ts";

/** Whether the address belongs to anyone is the worker's business: here the answer is always the same. */

/** Asks for a six-digit code to sign in with. */
export async function requestCode(viewer: Viewer, input: { email: string }): Promise<void> {
  await limitTries(viewer, "send-code", input.email);
  await transact(viewer, async (tx) => {
    await sendNoticesLater(tx, viewer, [
      { kind: "sign-in-code", wardId: null, subjectId: null, address: input.email, askedBy: viewer.browser ?? null },
    ]);
    await record(tx, viewer, { action: "account.code-requested", subjectId: noId, wardId: null, details: {} });
  });
}

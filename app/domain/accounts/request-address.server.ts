import { allow, found, requirePassword } from "../../shared/errors.ts";
import { isFreshlyConfirmed, isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { limitTries } from "./limits.server.ts";

/** Sends a link to the new address. The answer does not say whether another account uses it. */
export async function requestAddress(viewer: Viewer, input: { email: string }): Promise<void> {
  allow(isSignedIn(viewer));
  const accountId = viewer.accountId ?? "";
  await limitTries(viewer, "send-code", accountId);
  await transact(viewer, async (tx) => {
    const account = found(await tx.account.findFirst({ where: { id: accountId }, select: { passwordHash: true } }));
    if (account.passwordHash) requirePassword(isFreshlyConfirmed(viewer));
    await sendNoticesLater(tx, viewer, [
      { kind: "address-change", wardId: null, subjectId: accountId, address: input.email },
    ]);
    await record(tx, viewer, { action: "account.address-requested", subjectId: accountId, wardId: null, details: {} });
  });
}

import { db } from "../../db/client.server.ts";
import { verifyPassword } from "../../platform/password.server.ts";
import { sha256 } from "../../platform/secrets.server.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { recordFailure } from "./failed-sign-in.server.ts";
import { limitTries } from "./limits.server.ts";

/** The password once more, before a sitting is opened or members are managed. */
export async function reauthenticate(viewer: Viewer, input: { password: string }): Promise<void> {
  allow(isSignedIn(viewer));
  const accountId = viewer.accountId ?? "";
  await limitTries(viewer, "sign-in", accountId);
  const account = await db.account.findFirst({ where: { id: accountId } });
  if (!(await verifyPassword(account?.passwordHash ?? null, input.password))) {
    await recordFailure(viewer, "password", account?.email ?? accountId, accountId);
    refuse("パスワードが違います。", "password");
  }
  await transact(viewer, async (tx) => {
    await tx.loginSession.updateMany({
      where: { id: sha256(viewer.sessionId ?? "") },
      data: { confirmedAt: viewer.now },
    });
    await record(tx, viewer, { action: "account.reauthenticated", subjectId: accountId, wardId: null, details: {} });
  });
}

import { db } from "../../db/client.server.ts";
import { hashPassword, verifyPassword } from "../../platform/password.server.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { forgetSecrets } from "./forget-secrets.server.ts";
import { limitTries } from "./limits.server.ts";

/** A first password, or another one. Every login ends, this one included: the page signs in anew. */
export async function setPassword(
  viewer: Viewer,
  input: { current?: string | undefined; password: string },
): Promise<void> {
  allow(isSignedIn(viewer));
  const accountId = viewer.accountId ?? "";
  await limitTries(viewer, "sign-in", accountId);
  const account = found(await db.account.findFirst({ where: { id: accountId } }));
  if (account.passwordHash && !(await verifyPassword(account.passwordHash, input.current ?? ""))) {
    refuse("今のパスワードが違います。", "current");
  }
  const passwordHash = await hashPassword(input.password);
  await transact(viewer, async (tx) => {
    await tx.account.update({ where: { id: accountId }, data: { passwordHash }, select: { id: true } });
    await forgetSecrets(tx, accountId);
    await record(tx, viewer, { action: "account.password-set", subjectId: accountId, wardId: null, details: {} });
  });
}

import { db } from "../../db/client.server.ts";
import { demoSignInAllowed } from "../../platform/env.server.ts";
import { verifyPassword } from "../../platform/password.server.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { recordFailure } from "./failed-sign-in.server.ts";
import { limitTries, wasRight } from "./limits.server.ts";

/**
 * Checks address and password. A known and an unknown address get the same answer after
 * the same work: one password verification.
 */
export async function signIn(
  viewer: Viewer,
  input: { email: string; password: string },
): Promise<{ accountId: string }> {
  await limitTries(viewer, "sign-in", input.email);
  const account = await db.account.findFirst({ where: { email: input.email, deletedAt: null, disabledAt: null } });
  const isRight = await verifyPassword(account?.passwordHash ?? null, input.password);
  if (!account || !isRight || (account.demoAt && !demoSignInAllowed())) {
    await recordFailure(viewer, "password", input.email, account?.id);
    refuse("メールアドレスかパスワードが違います。確かめて、もう一度入力してください。");
  }
  await wasRight(viewer, "sign-in", input.email);
  await transact(
    viewer,
    (tx) =>
      record(
        tx,
        { ...viewer, accountId: account.id },
        {
          action: "account.signed-in",
          subjectId: account.id,
          wardId: null,
          details: { by: "password" },
        },
      ),
    { isRepeatable: false },
  );
  return { accountId: account.id };
}

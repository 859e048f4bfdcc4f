import { hashPassword } from "../../platform/password.server.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { forgetSecrets } from "./forget-secrets.server.ts";
import { limitTries } from "./limits.server.ts";
import { takeLink } from "./take-link.server.ts";

/** Sets a new password by the mailed link. Every login of the account ends. */
export async function resetPassword(viewer: Viewer, input: { token: string; password: string }): Promise<void> {
  await limitTries(viewer, "code", input.token);
  const passwordHash = await hashPassword(input.password);
  await transact(
    viewer,
    async (tx) => {
      const token = await takeLink(tx, viewer, "password_reset", input.token);
      await tx.account.update({
        where: { id: token.accountId },
        data: { passwordHash, emailConfirmedAt: viewer.now },
        select: { id: true },
      });
      await forgetSecrets(tx, token.accountId);
      await record(
        tx,
        { ...viewer, accountId: token.accountId },
        {
          action: "account.password-reset",
          subjectId: token.accountId,
          wardId: null,
          details: {},
        },
      );
    },
    { isRepeatable: false },
  );
}

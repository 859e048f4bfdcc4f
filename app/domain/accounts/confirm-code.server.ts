import { db } from "../../db/client.server.ts";
import { demoSignInAllowed } from "../../platform/env.server.ts";
import { noId } from "../../shared/ids.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { recordFailure } from "./failed-sign-in.server.ts";
import { limitTries } from "./limits.server.ts";
import { refuseCode, takeCode } from "./take-code.server.ts";
import { needsPassword } from "./ways-to-sign-in.server.ts";

/**
 * Signs in by the code sent to the address, which also confirms the address. An unknown
 * address, or one that may not sign in so, costs the same statements as a wrong code.
 */
export async function confirmCode(
  viewer: Viewer,
  input: { email: string; code: string },
): Promise<{ accountId: string }> {
  await limitTries(viewer, "code", input.email);
  const account = await db.account.findFirst({ where: { email: input.email, deletedAt: null, disabledAt: null } });
  const accountId = account?.id ?? noId;
  const mayByCode = !(await needsPassword(accountId, viewer.now)) && (!account?.demoAt || demoSignInAllowed());
  const isRight = await transact(
    viewer,
    async (tx) => {
      if (!(await takeCode(tx, viewer, mayByCode ? accountId : noId, null, input.code)) || !account) return false;
      await tx.account.update({
        where: { id: account.id },
        data: { emailConfirmedAt: account.emailConfirmedAt ?? viewer.now },
        select: { id: true },
      });
      await record(
        tx,
        { ...viewer, accountId: account.id },
        {
          action: "account.confirmed",
          subjectId: account.id,
          wardId: null,
          details: {},
        },
      );
      return true;
    },
    { isRepeatable: false },
  );
  if (isRight) return { accountId };
  await recordFailure(viewer, "code", input.email, account?.id);
  return refuseCode();
}

import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import type { IdentityInput } from "./accounts.schema.ts";

/**
 * 住所確認済: the secretariat saw a paper at the counter, or a letter came back. What was shown is not kept, and no
 * 個人番号 is ever asked for (番号利用法 does not allow it here).
 */
export function confirmIdentity(viewer: Viewer, wardSlug: string, input: z.infer<typeof IdentityInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    const account = await tx.account.findFirst({
      where: {
        email: input.email,
        deletedAt: null,
        emailConfirmedAt: { not: null },
        grants: { some: { role: "resident", wardId: ward.id, endedAt: null } },
      },
      select: { id: true, identityLevel: true },
    });
    if (!account) refuse("この区に関わりのある利用者に、このメールアドレスの人はいません。", "email");
    if (account.identityLevel !== "unconfirmed") refuse("この利用者は、確認が済んでいます。", "email");
    await tx.account.update({
      where: { id: account.id },
      data: { identityLevel: "address", identityMeans: input.means, identityConfirmedAt: viewer.now },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "account.identity-confirmed",
      subjectId: account.id,
      wardId: ward.id,
      details: { level: "address", means: input.means },
    });
  });
}

import { found, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import { forgetSecrets } from "./forget-secrets.server.ts";
import { limitTries } from "./limits.server.ts";
import { takeLink } from "./take-link.server.ts";

/** The link sent to the new address changes it; the old address is told. */
export async function changeAddress(viewer: Viewer, input: { token: string }): Promise<void> {
  await limitTries(viewer, "code", input.token);
  await transact(viewer, async (tx) => {
    const token = await takeLink(tx, viewer, "address_change", input.token);
    const account = found(await tx.account.findFirst({ where: { id: token.accountId, deletedAt: null } }));
    const other = await tx.account.count({ where: { email: token.newEmail, id: { not: account.id } } });
    if (other > 0) refuse("このメールアドレスは使えません。別のアドレスで、もう一度お試しください。");
    await tx.account.update({
      where: { id: account.id },
      data: { email: token.newEmail, emailConfirmedAt: viewer.now },
      select: { id: true },
    });
    await forgetSecrets(tx, account.id);
    if (account.email) {
      await sendNoticesLater(tx, viewer, [
        { kind: "address-changed", wardId: null, subjectId: account.id, address: account.email },
      ]);
    }
    await record(
      tx,
      { ...viewer, accountId: account.id },
      {
        action: "account.address-changed",
        subjectId: account.id,
        wardId: null,
        details: {},
      },
    );
  });
}

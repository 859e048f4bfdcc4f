import type { Tx } from "../../db/client.server.ts";
import type { Viewer } from "../../shared/viewer.ts";

type Sender = { email?: string | undefined; displayName?: string | undefined };

/** The signed-in account, or the one of the address given: unconfirmed until its code comes back. */
export async function senderAccount(tx: Tx, viewer: Viewer, sender: Sender) {
  const select = { id: true, email: true, displayName: true };
  if (viewer.accountId) return tx.account.findFirstOrThrow({ where: { id: viewer.accountId }, select });
  const email = sender.email ?? "";
  await tx.account.createMany({
    data: [{ email, displayName: sender.displayName ?? "区民", createdAt: viewer.now }],
    skipDuplicates: true,
  });
  return tx.account.findFirstOrThrow({ where: { email }, select });
}

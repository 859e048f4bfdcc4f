import { allow, found, refuse, requirePassword } from "../../shared/errors.ts";
import { isFreshlyConfirmed, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { canGrant } from "./accounts.policy.ts";

/** Ends a role now, with a reason; the person's logins end with it. */
export function endGrant(viewer: Viewer, input: { grantId: string; reason: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const grant = found(await tx.grant.findFirst({ where: { id: input.grantId } }));
    allow(canGrant(viewer, grant.role, grant.wardId));
    requirePassword(isFreshlyConfirmed(viewer));
    if (grant.endedAt) refuse("この権限は終わっています。");
    await tx.grant.update({
      where: { id: grant.id },
      data: { endedAt: viewer.now, endedReason: input.reason },
      select: { id: true },
    });
    await tx.loginSession.deleteMany({ where: { accountId: grant.accountId } });
    await record(tx, viewer, {
      action: "grant.ended",
      subjectId: grant.id,
      wardId: grant.wardId,
      details: { role: grant.role, accountId: grant.accountId },
    });
  });
}

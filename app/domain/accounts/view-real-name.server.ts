import { allow, found } from "../../shared/errors.ts";
import { isAdmin, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";

/** The real name behind a public one, for the city administrator. Looking is recorded. */
export function viewRealName(viewer: Viewer, accountId: string): Promise<{ realName: string | null }> {
  return transact(viewer, async (tx) => {
    allow(isAdmin(viewer));
    const account = found(await tx.account.findFirst({ where: { id: accountId }, select: { realName: true } }));
    await record(tx, viewer, { action: "account.name-viewed", subjectId: accountId, wardId: null, details: {} });
    return account;
  });
}

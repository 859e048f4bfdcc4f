import { allow } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";

/** A new public name, for what is written from now on. */
export function renameAccount(viewer: Viewer, input: { displayName: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    allow(isSignedIn(viewer));
    const id = viewer.accountId ?? "";
    await tx.account.update({ where: { id }, data: { displayName: input.displayName }, select: { id: true } });
    await record(tx, viewer, { action: "account.renamed", subjectId: id, wardId: null, details: {} });
  });
}

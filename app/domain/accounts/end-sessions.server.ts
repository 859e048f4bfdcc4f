import { sha256 } from "../../platform/secrets.server.ts";
import { allow } from "../../shared/errors.ts";
import { isSignedIn, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { forgetBrowsers } from "./known-browsers.server.ts";

/** Ends every other login of the viewer. */
export function endSessions(viewer: Viewer): Promise<void> {
  return transact(viewer, async (tx) => {
    allow(isSignedIn(viewer));
    const accountId = viewer.accountId ?? "";
    await tx.loginSession.deleteMany({ where: { accountId, id: { not: sha256(viewer.sessionId ?? "") } } });
    await forgetBrowsers(tx, accountId, viewer.browser);
    await record(tx, viewer, { action: "account.sessions-ended", subjectId: accountId, wardId: null, details: {} });
  });
}

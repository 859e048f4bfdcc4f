import { noId } from "../../shared/ids.ts";
import { besideForm, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";

/**
 * Leaves in the record that somebody was not let in: by whose account where there is one, and never what was typed.
 * An unknown address leaves as much, so that the time tells nothing. The form stays to be sent again.
 */
export function recordFailure(viewer: Viewer, by: "password" | "code", accountId: string | undefined): Promise<void> {
  const asker = besideForm(viewer);
  return transact(asker, (tx) =>
    record(tx, asker, {
      action: "account.sign-in-failed",
      subjectId: accountId ?? noId,
      wardId: null,
      details: { by },
    }),
  );
}

import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { type Edited, storeEdited } from "./edited-statement.server.ts";
import { lockMinutes, requireUnapproved } from "./locked-minutes.server.ts";
import type { StatementRef } from "./minutes.schema.ts";

/**
 * Changes a statement of a draft. A stale form is shown beside what is stored.
 * @returns the revision and the speaker as they are now, for an editor that stays open
 */
export function reviseStatement(
  viewer: Viewer,
  ref: StatementRef,
  input: Edited,
): Promise<{ revision: number; label: string }> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireUnapproved(minutes);
    const statement = found(await tx.statement.findFirst({ where: { id: ref.statement, minutesId: minutes.id } }));
    const { revision, label } = await storeEdited(tx, session, statement, input);
    if (revision !== statement.revision)
      await record(tx, viewer, {
        action: "statement.revised",
        subjectId: statement.id,
        wardId: session.wardId,
        details: { minutesId: minutes.id },
      });
    return { revision, label };
  });
}

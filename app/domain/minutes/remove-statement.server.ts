import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { lockMinutes, requireUnapproved } from "./locked-minutes.server.ts";

export function removeStatement(viewer: Viewer, ref: SessionRef & { statement: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireUnapproved(minutes);
    const statement = found(await tx.statement.findFirst({ where: { id: ref.statement, minutesId: minutes.id } }));
    const asked = await tx.correctionRequest.count({
      where: { statementId: statement.id, acceptedAt: null, declinedAt: null },
    });
    if (asked > 0) refuse("この発言には訂正の申出があります。先に、申出に答えてください。");
    await tx.statement.delete({ where: { id: statement.id }, select: { id: true } });
    await record(tx, viewer, {
      action: "statement.removed",
      subjectId: statement.id,
      wardId: session.wardId,
      details: { minutesId: minutes.id },
    });
  });
}

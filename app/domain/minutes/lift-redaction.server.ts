import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { lockMinutes, requireUnapproved } from "./locked-minutes.server.ts";

/** Takes back one 非公開部分 of a draft: the public will read the words. */
export function liftRedaction(
  viewer: Viewer,
  ref: SessionRef & { redaction: string },
): Promise<{ statementId: string }> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireUnapproved(minutes);
    const redaction = found(
      await tx.redaction.findFirst({ where: { id: ref.redaction, statement: { minutesId: minutes.id } } }),
    );
    await tx.redaction.delete({ where: { id: redaction.id }, select: { id: true } });
    await record(tx, viewer, {
      action: "redaction.lifted",
      subjectId: redaction.statementId,
      wardId: session.wardId,
      details: { minutesId: minutes.id, ground: redaction.ground },
    });
    return { statementId: redaction.statementId };
  });
}

import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";

/** Hides a resident's words with a reason, from members too. Nothing is deleted, and whoever wrote them still gets the answer. */
export function hideResidentOpinion(
  viewer: Viewer,
  ref: SessionRef & { opinion: string },
  input: { reason: string },
): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    const opinion = found(
      await tx.residentOpinion.findFirst({
        where: { id: ref.opinion, item: { sessionId: session.id }, hiddenAt: null },
      }),
    );
    await tx.residentOpinion.update({
      where: { id: opinion.id },
      data: { hiddenAt: viewer.now, hiddenById: viewer.accountId, hiddenReason: input.reason },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "resident-opinion.hidden",
      subjectId: opinion.id,
      wardId: session.wardId,
      details: { itemId: opinion.itemId },
    });
  });
}

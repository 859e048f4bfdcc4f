import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";

/** 電話・FAX・郵便で知らせた: what a mail's delivery says by itself for the others. */
export function noteTold(viewer: Viewer, ref: SessionRef, input: { tellingId: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    const telling = found(await tx.telling.findFirst({ where: { id: input.tellingId, sessionId: session.id } }));
    if (telling.toldAt) refuse("知らせたことは記録されています。");
    await tx.telling.update({
      where: { id: telling.id },
      data: { toldAt: viewer.now, toldById: viewer.accountId },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "member.told",
      subjectId: session.id,
      wardId: session.wardId,
      details: { memberId: telling.memberId, what: telling.what, means: telling.means },
    });
  });
}

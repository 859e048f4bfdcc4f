import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "./scope.server.ts";

/** Whether opinions in this ward say if they are for, against, a question or information. */
export function setCommentKinds(viewer: Viewer, wardSlug: string, input: { kinds: "ask" | "none" }): Promise<void> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    const asksKind = input.kinds === "ask";
    await tx.ward.update({ where: { id: ward.id }, data: { asksKind }, select: { id: true } });
    await record(tx, viewer, {
      action: "ward.comment-kinds-set",
      subjectId: ward.id,
      wardId: ward.id,
      details: { asksKind },
    });
  });
}

import { allow } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { type DraftRef, lockDraft } from "./locked-draft.server.ts";

/** The owner gives the draft up: words and addresses are gone for everybody who wrote it along. */
export function discardDraft(viewer: Viewer, ref: DraftRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const { draft, writer } = await lockDraft(tx, viewer, ref);
    allow(writer === "owner");
    await tx.sharedDraft.delete({ where: { id: draft.id }, select: { id: true } });
    await record(tx, viewer, { action: "draft.discarded", subjectId: draft.id, wardId: draft.wardId, details: {} });
  });
}

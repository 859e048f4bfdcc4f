import { allow, found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { type DraftRef, lockDraft } from "./locked-draft.server.ts";

/** The owner asks somebody no longer, or somebody leaves: from then on the draft is not there for them. */
export function endInvitation(viewer: Viewer, ref: DraftRef & { invitation: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const { draft, writer } = await lockDraft(tx, viewer, ref);
    const invitation = found(draft.invitations.find(({ id, endedAt }) => id === ref.invitation && !endedAt));
    allow(writer === "owner" || invitation.accountId === viewer.accountId);
    await tx.draftInvitation.update({
      where: { id: invitation.id },
      data: { endedAt: viewer.now },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "draft.invitation-ended",
      subjectId: draft.id,
      wardId: draft.wardId,
      details: { byOwner: writer === "owner" },
    });
  });
}

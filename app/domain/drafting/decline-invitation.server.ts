import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { type InvitationRef, lockInvitation } from "./locked-draft.server.ts";

/** Whoever was asked would rather not: the owner sees that somebody said so, and this draft does not ask them again. */
export function declineInvitation(viewer: Viewer, ref: InvitationRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const invitation = await lockInvitation(tx, viewer, ref);
    if (invitation.acceptedAt) refuse("すでに加わっています。下書きのページから抜けてください。");
    await tx.draftInvitation.update({
      where: { id: invitation.id },
      data: { endedAt: viewer.now, declinedAt: viewer.now },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "draft.invitation-declined",
      subjectId: invitation.draft.id,
      wardId: invitation.draft.wardId,
      details: { part: invitation.part },
    });
  });
}

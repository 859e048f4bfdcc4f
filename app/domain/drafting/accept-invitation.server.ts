import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockInvitation } from "./locked-draft.server.ts";

/** Whoever was asked agrees, signed in with the address the letter went to. For everybody else there is no invitation. */
export function acceptInvitation(viewer: Viewer, ref: { invitation: string }): Promise<{ draft: string }> {
  return transact(viewer, async (tx) => {
    const invitation = await lockInvitation(tx, viewer, ref);
    if (invitation.acceptedAt) refuse("すでに加わっています。");
    await tx.draftInvitation.update({
      where: { id: invitation.id },
      data: { accountId: viewer.accountId, acceptedAt: viewer.now },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "draft.invitation-accepted",
      subjectId: invitation.draft.id,
      wardId: invitation.draft.wardId,
      details: { part: invitation.part },
    });
    return { draft: invitation.draft.id };
  });
}

import { found, refuse } from "../../shared/errors.ts";
import { noId } from "../../shared/ids.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";

/** Whoever was asked agrees, signed in with the address the letter went to. For everybody else there is no invitation. */
export function acceptInvitation(viewer: Viewer, ref: { invitation: string }): Promise<{ draft: string }> {
  return transact(viewer, async (tx) => {
    const account = await tx.account.findFirst({
      where: { id: viewer.accountId ?? noId, emailConfirmedAt: { not: null } },
      select: { email: true },
    });
    const invitation = found(
      await tx.draftInvitation.findFirst({
        where: { id: ref.invitation, email: account?.email ?? "", endedAt: null },
        include: { draft: { select: { id: true, wardId: true, sentAt: true } } },
      }),
    );
    await tx.$queryRaw`SELECT id FROM "SharedDraft" WHERE id = ${invitation.draft.id}::uuid FOR UPDATE`;
    if (invitation.draft.sentAt) refuse("この下書きは、もう送られています。");
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

import type { Tx } from "../../db/client.server.ts";
import type { DraftInvitation, SharedDraft } from "../../db/generated/client.ts";
import { found } from "../../shared/errors.ts";
import { noId } from "../../shared/ids.ts";
import type { Viewer } from "../../shared/viewer.ts";

export type DraftRef = { draft: string };
export type Writer = "owner" | "co_proposer" | "helper";

/** The viewer's part in a draft; null for whoever has none, and finds nothing. */
export function writerOf(
  viewer: Viewer,
  draft: Pick<SharedDraft, "ownerId"> & { invitations: Pick<DraftInvitation, "accountId" | "part" | "endedAt">[] },
): Writer | null {
  if (viewer.accountId === null) return null;
  if (draft.ownerId === viewer.accountId) return "owner";
  return draft.invitations.find(({ accountId, endedAt }) => accountId === viewer.accountId && !endedAt)?.part ?? null;
}

/** A draft under its lock, for whoever writes it; not-found for everybody else. */
export async function lockDraft(tx: Tx, viewer: Viewer, ref: DraftRef) {
  await tx.$queryRaw`SELECT id FROM "SharedDraft" WHERE id = ${ref.draft}::uuid FOR UPDATE`;
  const draft = found(
    await tx.sharedDraft.findFirst({
      where: { id: ref.draft },
      include: { ward: true, invitations: { orderBy: [{ invitedAt: "asc" }, { id: "asc" }] } },
    }),
  );
  return { draft, writer: found(writerOf(viewer, draft)) };
}

export type InvitationRef = { invitation: string };

/** An invitation that stands and was sent to the address the viewer confirmed, its draft locked first. */
export async function lockInvitation(tx: Tx, viewer: Viewer, ref: InvitationRef) {
  await tx.$queryRaw`
    SELECT d.id FROM "SharedDraft" d JOIN "DraftInvitation" i ON i."draftId" = d.id
    WHERE i.id = ${ref.invitation}::uuid FOR UPDATE OF d`;
  const account = await tx.account.findFirst({
    where: { id: viewer.accountId ?? noId, emailConfirmedAt: { not: null } },
    select: { email: true },
  });
  return found(
    await tx.draftInvitation.findFirst({
      where: { id: ref.invitation, email: account?.email ?? "", endedAt: null },
      include: { draft: { select: { id: true, wardId: true } } },
    }),
  );
}

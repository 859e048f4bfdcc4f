import type { Tx } from "../../db/client.server.ts";
import type { DraftInvitation, SharedDraft } from "../../db/generated/client.ts";
import { found } from "../../shared/errors.ts";
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

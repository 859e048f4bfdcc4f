import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { takeInWords } from "../proposals/take-in-words.server.ts";
import type { SendDraftInput } from "./drafting.schema.ts";
import { type DraftRef, lockDraft } from "./locked-draft.server.ts";

/**
 * The owner, and nobody else, sends the draft as they read it. Whoever agreed to propose it stands beside the sender by
 * their public name and follows it; helpers leave no name. The draft is gone, and with it everybody's address.
 */
export async function sendDraft(
  viewer: Viewer,
  ref: DraftRef,
  input: z.infer<typeof SendDraftInput>,
): Promise<{ ward: string; key: string }> {
  if (viewer.accountId) await limitTries(viewer, "write", viewer.accountId);
  return transact(viewer, async (tx) => {
    const { draft, writer } = await lockDraft(tx, viewer, ref);
    allow(writer === "owner");
    if (input.revision !== draft.revision)
      refuse("画面を開いた後に、ほかの人が下書きを直しました。下の文を読み直してから、送ってください。");
    const received = await takeInWords(
      tx,
      viewer,
      draft.ward,
      {
        body: draft.body,
        town: draft.townId ?? "ward",
        landmark: draft.landmark,
        wish: draft.wish,
        publication: draft.isWardOnly ? "ward-only" : "public",
      },
      { title: draft.title },
    );
    const together = draft.invitations.flatMap(({ accountId, part, endedAt }) =>
      accountId && part === "co_proposer" && !endedAt ? [accountId] : [],
    );
    const accounts = await tx.account.findMany({
      where: { id: { in: together }, deletedAt: null },
      select: { id: true, displayName: true },
    });
    await tx.coProposer.createMany({
      data: accounts.map(({ id, displayName }) => ({
        proposalId: received.id,
        accountId: id,
        displayName,
        joinedAt: viewer.now,
      })),
    });
    await tx.follow.createMany({
      data: accounts.map(({ id }) => ({
        accountId: id,
        wardId: draft.wardId,
        subject: "proposal" as const,
        subjectId: received.id,
        followedAt: viewer.now,
      })),
      skipDuplicates: true,
    });
    await tx.sharedDraft.delete({ where: { id: draft.id }, select: { id: true } });
    await record(tx, viewer, {
      action: "proposal.received",
      subjectId: received.id,
      wardId: draft.wardId,
      details: { channel: "web", wardOnly: draft.isWardOnly },
    });
    await record(tx, viewer, {
      action: "draft.sent",
      subjectId: received.id,
      wardId: draft.wardId,
      details: { draftId: draft.id, coProposers: accounts.length },
    });
    return { ward: draft.ward.slug, key: received.key };
  });
}

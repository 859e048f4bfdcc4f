import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { sendNoticesLater } from "../notices/send-notices.server.ts";
import type { InviteInput } from "./drafting.schema.ts";
import { type DraftRef, lockDraft } from "./locked-draft.server.ts";

const most = 10;

/** The owner asks somebody, by address, to write along: as one who proposes it too, or as one who only helps. */
export async function inviteWriter(viewer: Viewer, ref: DraftRef, input: z.infer<typeof InviteInput>): Promise<void> {
  if (viewer.accountId) await limitTries(viewer, "send-code", viewer.accountId);
  await transact(viewer, async (tx) => {
    const { draft, writer } = await lockDraft(tx, viewer, ref);
    allow(writer === "owner");
    const own = await tx.account.count({ where: { id: draft.ownerId, email: input.email } });
    if (own > 0) refuse("自分のメールアドレスです。招く人のアドレスを入力してください。", "email");
    const standing = draft.invitations.filter(({ endedAt }) => !endedAt);
    if (standing.some(({ email }) => email === input.email)) refuse("この人は、すでに招いています。", "email");
    if (draft.invitations.some(({ email, declinedAt }) => declinedAt && email === input.email))
      refuse("この人は、加わらないと返事しています。", "email");
    if (standing.length >= most) refuse(`招けるのは${most}人までです。`, "email");
    const data = { part: input.part, invitedAt: viewer.now, accountId: null, acceptedAt: null, endedAt: null };
    const invitation = await tx.draftInvitation.upsert({
      where: { draftId_email: { draftId: draft.id, email: input.email } },
      create: { draftId: draft.id, email: input.email, ...data },
      update: data,
      select: { id: true },
    });
    await sendNoticesLater(tx, viewer, [
      { kind: "draft-invited", wardId: draft.wardId, subjectId: invitation.id, address: input.email },
    ]);
    await record(tx, viewer, {
      action: "draft.writer-invited",
      subjectId: draft.id,
      wardId: draft.wardId,
      details: { part: input.part },
    });
  });
}

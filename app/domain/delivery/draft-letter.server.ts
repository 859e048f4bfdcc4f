import { db } from "../../db/client.server.ts";
import { publicOrigin } from "../../platform/env.server.ts";
import { called } from "../../shared/called.ts";
import { partWords } from "../drafting/drafting.schema.ts";
import type { NoticeRow } from "./compose-letter.server.ts";
import type { LetterParts } from "./letter.ts";
import { withSignature } from "./signed-letter.ts";

/** Somebody is asked to write a draft along; nothing of it is in the letter but who asks, and as what. */
export async function draftLetter(notice: NoticeRow): Promise<LetterParts | null> {
  const invitation = await db.draftInvitation.findFirst({
    where: { id: notice.subjectId ?? "", endedAt: null, acceptedAt: null },
    include: { draft: { include: { owner: { select: { displayName: true } } } } },
  });
  if (!invitation) return null;
  return withSignature(notice, {
    subject: "提案の下書きに招かれています",
    paragraphs: [
      `${called(invitation.draft.owner.displayName)}が、区民会議への提案の下書きに、あなたを「${partWords[invitation.part]}」として招いています。`,
      "このメールアドレスでログインして、加わるかどうかを選んでください。心当たりがない場合は、このメールを捨ててください。",
    ],
    link: { label: "招かれた下書きを見る", url: `${publicOrigin()}/me/drafts` },
  });
}

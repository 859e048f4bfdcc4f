import type { z } from "zod";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { JudgePhotoInput } from "./proposals.schema.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";

export type PhotoRef = ProposalRef & { photo: string };

/** The desk has looked at a photo: it stands beside the words, with what it shows for who cannot see it, or stays off. */
export function judgePhoto(viewer: Viewer, ref: PhotoRef, input: z.infer<typeof JudgePhotoInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(isSecretariat(viewer, proposal.wardId));
    const photo = found(await tx.proposalPhoto.findFirst({ where: { id: ref.photo, proposalId: proposal.id } }));
    const isShown = input.decision === "show";
    if (isShown && input.alt === "")
      refuse("写真の説明を入力してください。見えない方には、この説明が読み上げられます。", "alt");
    await tx.proposalPhoto.update({
      where: { id: photo.id },
      data: {
        alt: input.alt,
        judgedAt: viewer.now,
        judgedById: viewer.accountId,
        shownAt: isShown ? viewer.now : null,
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "proposal.photo-judged",
      subjectId: photo.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id, isShown },
    });
  });
}

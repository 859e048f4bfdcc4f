import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { PhotoRef } from "./judge-photo.server.ts";
import { canReadAsProposer } from "./proposals.policy.ts";
import { lockProposal } from "./scope.server.ts";

/** A photo that is not shown is gone for good: its proposer sent the wrong one, or the desk may not keep what it shows. */
export function removePhoto(viewer: Viewer, ref: PhotoRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    const isDesk = isSecretariat(viewer, proposal.wardId);
    const isOwn = canReadAsProposer(viewer, proposal);
    const photo = found(await tx.proposalPhoto.findFirst({ where: { id: ref.photo, proposalId: proposal.id } }));
    allow(isDesk || isOwn);
    if (photo.shownAt) refuse("載せている写真は消せません。先に、事務局が「載せない」にします。");
    await tx.proposalPhoto.delete({ where: { id: photo.id }, select: { id: true } });
    await record(tx, viewer, {
      action: "proposal.photo-removed",
      subjectId: photo.id,
      wardId: proposal.wardId,
      details: { proposalId: proposal.id, isOwn },
    });
  });
}

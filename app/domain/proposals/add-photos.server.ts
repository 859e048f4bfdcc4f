import { db, type Tx } from "../../db/client.server.ts";
import type { Upload } from "../../platform/multipart.server.ts";
import { allow, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { storeFile } from "../files/store-file.server.ts";
import { canReadAsProposer, requireOpen } from "./proposals.policy.ts";
import { lockProposal, type ProposalRef } from "./scope.server.ts";
import { mostPhotos, takenPhotos } from "./taken-photos.server.ts";

/** The proposer sends photos after the words, until the ward has answered. The desk looks at each before it is shown. */
export async function addPhotos(viewer: Viewer, ref: ProposalRef, uploads: readonly Upload[]): Promise<void> {
  // Whoever may not send any is told so before anything of it is looked at.
  await db.$transaction(async (tx) => allow(canReadAsProposer(viewer, await lockProposal(tx, viewer, ref))));
  const photos = await takenPhotos(uploads);
  await transact(viewer, async (tx) => {
    const proposal = await lockProposal(tx, viewer, ref);
    allow(canReadAsProposer(viewer, proposal));
    requireOpen(proposal);
    if (proposal.answeredAt) refuse("区が回答しているため、写真を加えられません。");
    if (photos.length === 0) refuse("写真を選んでください。", "photos");
    const all = await tx.proposalPhoto.aggregate({
      where: { proposalId: proposal.id },
      _count: true,
      _max: { position: true },
    });
    const [before, next] = [all._count, (all._max.position ?? -1) + 1];
    if (before + photos.length > mostPhotos)
      refuse(`写真は、合わせて${mostPhotos}枚までです。あと${mostPhotos - before}枚加えられます。`, "photos");
    for (const [index, { name, ...file }] of photos.entries()) {
      await storeFile(tx, file, viewer.now);
      await tx.proposalPhoto.create({
        data: { proposalId: proposal.id, position: next + index, sha256: file.sha256, name, sentAt: viewer.now },
        select: { id: true },
      });
    }
    await record(tx, viewer, {
      action: "proposal.photos-added",
      subjectId: proposal.id,
      wardId: proposal.wardId,
      details: { photos: photos.length },
    });
  });
}

/** Part of sending words in: the photos that were chosen with them go along. */
export async function takeInPhotos(tx: Tx, viewer: Viewer, proposalId: string, draftId: string): Promise<void> {
  await tx.$executeRaw`
    WITH sent AS (DELETE FROM "DraftPhoto" WHERE "draftId" = ${draftId} RETURNING position, sha256, name)
    INSERT INTO "ProposalPhoto" (id, "proposalId", position, sha256, name, "sentAt")
    SELECT gen_random_uuid(), ${proposalId}::uuid, position, sha256, name, ${viewer.now} FROM sent`;
}

import { db } from "../../db/client.server.ts";
import { sha256 } from "../../platform/secrets.server.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { storeFile } from "../files/store-file.server.ts";
import { makeRoomForPhotos } from "./anonymous-storage.server.ts";
import type { takenPhotos } from "./taken-photos.server.ts";

/** Photos chosen with words that are being written: new ones take the place of those before. */
export async function keepDraftPhotos(
  viewer: Viewer,
  secret: string,
  photos: Awaited<ReturnType<typeof takenPhotos>>,
): Promise<void> {
  const draftId = sha256(secret);
  await db.$transaction(async (tx) => {
    await tx.draftPhoto.deleteMany({ where: { draftId } });
    for (const [position, { name, ...file }] of photos.entries()) {
      await storeFile(tx, file, viewer.now);
      await tx.draftPhoto.create({
        data: { draftId, position, sha256: file.sha256, name },
        select: { position: true },
      });
    }
    if (photos.length > 0 && !viewer.accountId) await makeRoomForPhotos(tx, viewer.now);
  });
}

/** The photos kept with a draft. */
export const draftPhotos = (draftId: string | undefined) =>
  draftId
    ? db.draftPhoto.findMany({
        where: { draftId },
        orderBy: { position: "asc" },
        select: { position: true, name: true, file: { select: { sha256: true, size: true, type: true } } },
      })
    : Promise.resolve([]);

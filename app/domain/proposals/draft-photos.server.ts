import { db } from "../../db/client.server.ts";
import type { Upload } from "../../platform/multipart.server.ts";
import { sha256 } from "../../platform/secrets.server.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { storeFile } from "../files/store-file.server.ts";
import { takenPhotos } from "./taken-photos.server.ts";

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
  });
}

/** Looks at the photos first, as often as one may send any. */
export async function lookedAtPhotos(viewer: Viewer, uploads: readonly Upload[]) {
  if (uploads.length > 0) await limitTries(viewer, "upload", viewer.accountId ?? viewer.network ?? "");
  return takenPhotos(uploads);
}

/** The photos of the draft that this browser holds. */
export const draftPhotos = (secret: string | null) =>
  secret
    ? db.draftPhoto.findMany({
        where: { draftId: sha256(secret) },
        orderBy: { position: "asc" },
        select: { position: true, name: true, file: { select: { sha256: true, size: true, type: true } } },
      })
    : Promise.resolve([]);

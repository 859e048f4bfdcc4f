import { checkFile } from "../../platform/file-checks.server.ts";
import type { Upload } from "../../platform/multipart.server.ts";
import { sha256OfBytes } from "../../platform/secrets.server.ts";
import { refuse } from "../../shared/errors.ts";

export const mostPhotos = 3;
const endings: Record<string, string> = { "image/jpeg": "jpg", "image/png": "png", "image/webp": "webp" };

/**
 * Photos of a resident, looked at before anything is stored, and kept without what the camera noted of place and
 * person, nor under the name the file had: that can say as much. Refuses with the sentence of the first that cannot be
 * taken.
 */
export function takenPhotos(uploads: readonly Upload[]) {
  if (uploads.length > mostPhotos) refuse(`写真は${mostPhotos}枚までです。選び直してください。`, "photos");
  return Promise.all(
    uploads.map(async (upload, index) => {
      if (upload.isTooLarge)
        refuse(`「${upload.name}」: 10MBを超えています。小さくして、選び直してください。`, "photos");
      const checked = await checkFile(upload);
      if ("refusal" in checked) refuse(`「${upload.name}」: ${checked.refusal}`, "photos");
      const ending = endings[checked.type];
      if (!ending) refuse(`「${upload.name}」: 写真は、JPEG・PNG・WebPの画像にしてください。`, "photos");
      const { bytes, type, pages, authors } = checked;
      return { name: `写真${index + 1}.${ending}`, bytes, type, pages, authors, sha256: sha256OfBytes(bytes) };
    }),
  );
}

import { checkFile } from "../../platform/file-checks.server.ts";
import type { Upload } from "../../platform/multipart.server.ts";
import { sha256OfBytes } from "../../platform/secrets.server.ts";
import { refuse } from "../../shared/errors.ts";

export const mostPhotos = 3;

/**
 * Photos of a resident, looked at before anything is stored, and kept without what the camera noted of place and
 * person. Refuses with the sentence of the first that cannot be taken.
 */
export function takenPhotos(uploads: readonly Upload[]) {
  if (uploads.length > mostPhotos) refuse(`写真は${mostPhotos}枚までです。選び直してください。`, "photos");
  return Promise.all(
    uploads.map(async (upload) => {
      const checked = await checkFile(upload);
      if ("refusal" in checked) refuse(`「${upload.name}」: ${checked.refusal}`, "photos");
      if (!checked.isImage) refuse(`「${upload.name}」: 写真は、JPEG・PNG・WebPの画像にしてください。`, "photos");
      const { bytes, type, pages, authors } = checked;
      return { name: upload.name, bytes, type, pages, authors, sha256: sha256OfBytes(bytes) };
    }),
  );
}

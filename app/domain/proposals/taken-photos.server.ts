import { checkPhoto } from "../../platform/file-checks.server.ts";
import type { Upload } from "../../platform/multipart.server.ts";
import { sha256OfBytes } from "../../platform/secrets.server.ts";
import { refuse } from "../../shared/errors.ts";

export const mostPhotos = 3;
const endings: Record<string, string> = { "image/jpeg": "jpg", "image/png": "png", "image/webp": "webp" };

/**
 * Photos of a resident, made anew before anything is stored: without what the camera noted of place and person, and not
 * under the name the file had, which can say as much. Refuses with the sentence of the first that cannot be taken.
 */
export function takenPhotos(uploads: readonly Upload[]) {
  if (uploads.length > mostPhotos) refuse(`写真は${mostPhotos}枚までです。選び直してください。`, "photos");
  return Promise.all(
    uploads.map(async (upload, index) => {
      const checked = await checkPhoto(upload);
      if ("refusal" in checked) refuse(`「${upload.name}」: ${checked.refusal}`, "photos");
      const { isImage: _, ...file } = checked;
      return { name: `写真${index + 1}.${endings[file.type]}`, ...file, sha256: sha256OfBytes(file.bytes) };
    }),
  );
}

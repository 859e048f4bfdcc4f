import { type Checked, checkFile } from "../../platform/file-checks.server.ts";
import type { Upload } from "../../platform/multipart.server.ts";
import { sha256OfBytes } from "../../platform/secrets.server.ts";
import { refuse } from "../../shared/errors.ts";

/** A file that may be stored, under its name and the hash of its bytes as they are kept. */
export type TakenFile = { name: string; sha256: string } & Exclude<Checked, { refusal: string }>;

/**
 * Looks into files before any transaction opens. Refuses with the sentence of the first that may
 * not be taken, naming the file; an image needs its words.
 */
export async function takenFiles(uploads: readonly Upload[], alt: string): Promise<TakenFile[]> {
  const taken = await Promise.all(
    uploads.map(async (upload): Promise<TakenFile> => {
      const checked = await checkFile(upload);
      if ("refusal" in checked) refuse(`「${upload.name}」: ${checked.refusal}`, "file");
      return { name: upload.name, sha256: sha256OfBytes(checked.bytes), ...checked };
    }),
  );
  const images = taken.filter((file) => file.isImage).length;
  if (images > 1 || (images === 1 && taken.length > 1)) {
    refuse("画像は1枚ずつ、説明を付けて加えてください。", "file");
  }
  if (images === 1 && alt === "") {
    refuse("画像の説明を入力してください。見えない方には、この説明が読み上げられます。", "alt");
  }
  return taken;
}

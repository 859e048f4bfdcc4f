import { checkPhoto } from "../../platform/file-checks.server.ts";
import type { Upload } from "../../platform/multipart.server.ts";
import { sha256OfBytes } from "../../platform/secrets.server.ts";
import { refuse } from "../../shared/errors.ts";
import type { TakenFile } from "../papers/taken-files.server.ts";

type Words = { photoAlt?: string | undefined; happenedOn?: string | undefined; place?: string | undefined };

/**
 * The one photo of a report, without what the camera wrote about it. It is not published without words for those who do
 * not see it, nor without the day and the place it shows.
 */
export async function takenPhoto(uploads: readonly Upload[], words: Words): Promise<TakenFile | null> {
  if (uploads.length === 0) {
    if (words.photoAlt) refuse("写真を選んでください。写真がないときは、写真の説明を消してください。", "photo");
    if (words.place && !words.happenedOn) refuse("活動の場所を書くときは、活動の日も入力してください。", "happenedOn");
    return null;
  }
  if (uploads.length > 1) refuse("写真は1枚ずつ報告してください。", "photo");
  if (!words.photoAlt) refuse("写真の説明を入力してください。見えない方には、この説明が読み上げられます。", "photoAlt");
  if (!words.happenedOn) refuse("写真を載せるときは、活動の日を入力してください。", "happenedOn");
  if (!words.place) refuse("写真を載せるときは、活動の場所を入力してください。", "place");
  const [upload] = uploads;
  const checked = upload && (await checkPhoto(upload));
  if (!checked) return null;
  if ("refusal" in checked) refuse(checked.refusal, "photo");
  return { name: upload.name, ...checked, sha256: sha256OfBytes(checked.bytes) };
}

import { breached, runApart } from "../../platform/apart.server.ts";
import { decodedText } from "../../platform/decoded-text.ts";
import type { Upload } from "../../platform/multipart.server.ts";
import { refuse } from "../../shared/errors.ts";
import { endingOf, fileKinds } from "../../shared/file-kinds.ts";
import { importedFiles } from "./imports.schema.ts";

/** Minutes as they came: a file of words (UTF-8 or CP932), a Word file, a transcript, else what was pasted. */
export async function importText(uploads: readonly Upload[], pasted: string): Promise<{ name: string; text: string }> {
  const [file] = uploads;
  if (!file) return { name: "貼り付けた文", text: pasted };
  const ending = endingOf(file.name);
  if (file.isTooLarge || !importedFiles.split(",").includes(`.${ending}`))
    refuse("Word（.docx）、テキスト（.txt、.md）、文字起こし（.vtt、.srt）のファイルを選んでください。", "file");
  const bytes = await file.bytes();
  const text =
    ending === "docx" ? await runApart({ act: "words", bytes, type: fileKinds.docx?.type ?? "" }) : decodedText(bytes);
  if (!text || text === breached || text.includes("\u0000"))
    refuse("このファイルは読めません。Wordか、UTF-8かShift_JISのテキストで保存し直してください。", "file");
  return { name: file.name, text };
}

import { breached, runApart } from "../../platform/apart.server.ts";
import { decodedText } from "../../platform/decoded-text.ts";
import type { Upload } from "../../platform/multipart.server.ts";
import { refuse } from "../../shared/errors.ts";
import { endingOf } from "../../shared/file-kinds.ts";
import { importedFiles, unreadFiles } from "./imports.schema.ts";

/** `notes`: what whoever hands it in has to know of it, each as a whole sentence. */
export type ImportedText = { name: string; text: string; notes: string[] };

const trackedNote = "変更履歴が残っています。削除された文は取り込みません。";
const hiddenNote = "隠し文字が入っています。隠し文字は取り込みません。";

/** Minutes as they came: a file of words (UTF-8, CP932, EUC-JP and others), a Word file, a transcript, else what was pasted. */
export async function importText(uploads: readonly Upload[], pasted: string): Promise<ImportedText> {
  const [file] = uploads;
  if (!file) return { name: "貼り付けた文", text: pasted, notes: [] };
  const ending = endingOf(file.name);
  if (file.isTooLarge || !importedFiles.split(",").includes(`.${ending}`))
    refuse(
      unreadFiles[ending] ??
        "Word（.docx）、テキスト（.txt、.md）、文字起こし（.vtt、.srt）のファイルを選んでください。",
      "file",
    );
  const bytes = await file.bytes();
  const read = ending === "docx" ? await fromWord(bytes) : { text: decodedText(bytes), notes: [] };
  if (!read.text || read.text.includes("\u0000"))
    refuse("このファイルは読めません。Word（.docx）か、UTF-8かShift_JISのテキストで保存し直してください。", "file");
  return { name: file.name, text: read.text, notes: read.notes };
}

async function fromWord(bytes: Uint8Array): Promise<{ text: string | null; notes: string[] }> {
  const read = await runApart({ act: "docx", bytes });
  if (read === null || read === breached) return { text: null, notes: [] };
  return {
    text: read.text,
    notes: [...(read.isTracked ? [trackedNote] : []), ...(read.hasHidden ? [hiddenNote] : [])],
  };
}

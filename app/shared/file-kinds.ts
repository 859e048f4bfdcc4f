/** Files that are taken, by the ending of their name. */
import { nfc } from "./normal-forms.ts";

export type FileKind = {
  type: string;
  word: string;
  shown: "inline" | "attachment";
  isOffice?: true;
  isImage?: true;
  isText?: true;
};

const office = "application/vnd.openxmlformats-officedocument";

export const fileKinds: Record<string, FileKind> = {
  pdf: { type: "application/pdf", word: "PDF", shown: "inline" },
  docx: { type: `${office}.wordprocessingml.document`, word: "Word", shown: "attachment", isOffice: true },
  xlsx: { type: `${office}.spreadsheetml.sheet`, word: "Excel", shown: "attachment", isOffice: true },
  pptx: { type: `${office}.presentationml.presentation`, word: "PowerPoint", shown: "attachment", isOffice: true },
  png: { type: "image/png", word: "画像", shown: "inline", isImage: true },
  jpg: { type: "image/jpeg", word: "画像", shown: "inline", isImage: true },
  jpeg: { type: "image/jpeg", word: "画像", shown: "inline", isImage: true },
  webp: { type: "image/webp", word: "画像", shown: "inline", isImage: true },
  gif: { type: "image/gif", word: "画像", shown: "inline", isImage: true },
  txt: { type: "text/plain", word: "テキスト", shown: "inline", isText: true },
  md: { type: "text/plain", word: "テキスト", shown: "inline", isText: true },
  csv: { type: "text/csv", word: "CSV", shown: "attachment", isText: true },
};

export const acceptedFiles: string = Object.keys(fileKinds)
  .map((ending) => `.${ending}`)
  .join(",");

export const maxFileSize = 20 * 1024 * 1024;

/** The ending of a file's name, without the dot and in small letters. */
export const endingOf = (name: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? "";

export const kindOfType = (type: string): FileKind | null =>
  Object.values(fileKinds).find((kind) => kind.type === type) ?? null;

/** A name that can be saved anywhere and says where it goes nowhere: no path, no control or direction marks. */
export function safeFileName(name: string): string {
  const bare = nfc(name).split(/[/\\]/).at(-1) ?? "";
  const clean = bare
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/[:*?"<>|]/g, "_")
    .replace(/^[.\s]+/, "")
    .trim();
  const ending = endingOf(clean);
  const stem = [...(ending ? clean.slice(0, -ending.length - 1) : clean)].slice(0, 100).join("");
  return `${stem || "file"}${ending ? `.${ending}` : ""}`;
}

/** 「1.2MB」「340KB」: as a reader is told before downloading. */
export function sizeInWords(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${(bytes / 1024 / 1024).toFixed(1)}MB`;
  return `${Math.max(1, Math.round(bytes / 1024))}KB`;
}

import { fileTypeFromBuffer } from "file-type";
import { endingOf, type FileKind, fileKinds, maxFileSize } from "../shared/file-kinds.ts";
import { withoutMetadata } from "./image-metadata.server.ts";
import { decodedText, type Upload } from "./multipart.server.ts";
import { pdfFacts } from "./pdf.server.ts";
import { openPackage } from "./zip-reading.server.ts";

/** A file that may be stored, with what was found in it; or the sentence that says why not. */
export type Checked =
  | { bytes: Uint8Array; type: string; pages: number | null; authors: string; isImage: boolean }
  | { refusal: string };

const refusals = {
  empty: "ファイルが空です。選び直してください。",
  large: `20MBを超えています。${maxFileSize / 1024 / 1024}MB以内に分けるか、画像を小さくしてください。`,
  kind: "受け取れない形式です。PDF、Word（docx）、Excel（xlsx）、PowerPoint（pptx）、画像（PNG・JPEG・WebP・GIF）、テキストにしてください。",
  other: "ファイルの種類（拡張子）と中身が合いません。もとのソフトウェアで保存し直してください。",
  broken: "壊れているか、パスワードが付いています。開けることを確かめ、パスワードを外してください。",
  picture: "画像が途中で切れているか、壊れています。開けることを確かめ、保存し直してください。",
  swelling: "中身を開けません。もとのソフトウェアで保存し直してください。",
  macro: "マクロが入っています。マクロのない形式で保存し直してください。",
  text: "文字を読めません。UTF-8で保存し直してください。",
  page: "ウェブページとして動く内容が入っています。PDFにするか、文字だけにしてください。",
} as const;

/** Looks at what a file is by its bytes, never by its name alone. */
export async function checkFile(upload: Upload): Promise<Checked> {
  const kind = fileKinds[endingOf(upload.name)];
  if (upload.isTooLarge) return { refusal: refusals.large };
  if (upload.size === 0) return { refusal: refusals.empty };
  if (!kind) return { refusal: refusals.kind };
  const bytes = await upload.bytes();
  if (kind.isText) return checkText(bytes, kind);
  if (kind.isOffice) return checkOffice(bytes, kind);
  const found = await fileTypeFromBuffer(bytes);
  if (found?.mime !== kind.type) return { refusal: refusals.other };
  if (kind.isImage) return checkImage(bytes, kind);
  const facts = await pdfFacts(bytes);
  return facts ? { bytes, type: kind.type, ...facts, isImage: false } : { refusal: refusals.broken };
}

/** Kept without what the camera noted of place and person. */
function checkImage(bytes: Uint8Array, kind: FileKind): Checked {
  const clean = withoutMetadata(bytes, kind.type);
  if (!clean) return { refusal: refusals.picture };
  return { bytes: clean, type: kind.type, pages: null, authors: "", isImage: true };
}

/** Kept as UTF-8 whatever it came as, so that it reads the same everywhere. */
async function checkText(bytes: Uint8Array, kind: FileKind): Promise<Checked> {
  const text = decodedText(bytes);
  if (text === null || text.includes("\u0000") || (await fileTypeFromBuffer(bytes))) return { refusal: refusals.text };
  if (/^\s*<(!doctype|html|svg|script|\?xml|head|body|iframe)/i.test(text)) return { refusal: refusals.page };
  const marked = kind.type === "text/csv" ? `\ufeff${text.replace(/^\ufeff/, "")}` : text.replace(/^\ufeff/, "");
  return { bytes: new TextEncoder().encode(marked), type: kind.type, pages: null, authors: "", isImage: false };
}

const mainParts: Record<string, string> = {
  Word: "word/document.xml",
  Excel: "xl/workbook.xml",
  PowerPoint: "ppt/presentation.xml",
};

async function checkOffice(bytes: Uint8Array, kind: FileKind): Promise<Checked> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { refusal: refusals.other };
  const opened = await openPackage(bytes);
  if (!opened) return { refusal: refusals.swelling };
  if (opened.names.some((name) => /vbaProject\.bin$/i.test(name))) return { refusal: refusals.macro };
  if (!opened.names.includes(mainParts[kind.word] ?? "")) return { refusal: refusals.other };
  const core = (await opened.read("docProps/core.xml")) ?? "";
  return { bytes, type: kind.type, pages: null, authors: authorsOf(core), isImage: false };
}

/** 作成者 and 最終更新者 of an Office file, as its readers would see them. */
function authorsOf(core: string): string {
  const named = ["dc:creator", "cp:lastModifiedBy"].map((tag) =>
    new RegExp(`<${tag}[^>]*>([^<]*)<`).exec(core)?.[1]?.trim(),
  );
  return [...new Set(named.filter(Boolean))].join("、");
}

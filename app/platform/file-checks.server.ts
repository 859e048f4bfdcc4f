import { endingOf, fileKinds, maxFileSize } from "../shared/file-kinds.ts";
import type { PictureUse } from "./apart/tasks.ts";
import { breached, runApart } from "./apart.server.ts";
import { decodedText } from "./decoded-text.ts";
import type { Upload } from "./multipart.server.ts";

/** A file that may be stored, with what was found in it; or the sentence that says why not. */
export type Checked =
  | {
      bytes: Uint8Array;
      type: string;
      pages: number | null;
      authors: string;
      isImage: boolean;
      /** A picture as a list shows it. */
      list: Uint8Array | null;
    }
  | { refusal: string };

const refusals = {
  empty: "ファイルが空です。選び直してください。",
  large: `20MBを超えています。${maxFileSize / 1024 / 1024}MB以内に分けるか、画像を小さくしてください。`,
  largePhoto: "10MBを超えています。小さくして、選び直してください。",
  kind: "受け取れない形式です。PDF、Word（docx）、Excel（xlsx）、PowerPoint（pptx）、画像（PNG・JPEG・WebP・GIF）、テキストにしてください。",
  other: "ファイルの種類（拡張子）と中身が合いません。もとのソフトウェアで保存し直してください。",
  broken: "壊れているか、パスワードが付いています。開けることを確かめ、パスワードを外してください。",
  picture:
    "画像が途中で切れているか、壊れているか、大きすぎます（1億画素まで）。開けることを確かめ、保存し直してください。",
  heavy: "画像を読み取るのに時間がかかりすぎるため、受け取れません。縦と横を小さくして、保存し直してください。",
  photo: "この写真の形式は読めません。撮り直すか、JPEGで保存してください。",
  swelling: "中身を開けません。もとのソフトウェアで保存し直してください。",
  macro: "マクロが入っています。マクロのない形式で保存し直してください。",
  text: "文字を読めません。UTF-8で保存し直してください。",
  page: "ウェブページとして動く内容が入っています。PDFにするか、文字だけにしてください。",
  breached:
    "中身を読み取るのに時間がかかりすぎるため、受け取れません。もとのソフトウェアで保存し直すか、PDFにしてください。",
} as const;

/** The version of what decodes and writes pictures; raised when what it makes is to be made anew. */
export const pictureMaker = 1;

const mostOfPhoto = 10 * 1024 * 1024;

/**
 * A photo of what there is: JPEG, PNG or WebP by its first bytes, whatever its name says, decoded and written anew by
 * a process apart.
 * @throws Problem `busy` when too many files wait to be read
 */
export async function checkPhoto(upload: Upload): Promise<Checked> {
  if (upload.isTooLarge || upload.size > mostOfPhoto) return { refusal: refusals.largePhoto };
  if (upload.size === 0) return { refusal: refusals.empty };
  const bytes = await upload.bytes();
  const beginning = beginningOf(bytes);
  if (beginning === null || !["jpeg", "png", "webp"].includes(beginning)) return { refusal: refusals.photo };
  return checkPicture(bytes, "photo");
}

/**
 * A file among papers: of the kind its name says, by its first bytes, then looked into by a process apart.
 * @throws Problem `busy` when too many files wait to be read
 */
export async function checkFile(upload: Upload): Promise<Checked> {
  const ending = endingOf(upload.name);
  const kind = fileKinds[ending];
  if (upload.isTooLarge) return { refusal: refusals.large };
  if (upload.size === 0) return { refusal: refusals.empty };
  if (!kind) return { refusal: refusals.kind };
  const bytes = await upload.bytes();
  const expected = kind.isText ? null : kind.isOffice ? "zip" : kind.type.split("/")[1];
  if (beginningOf(bytes) !== expected) return { refusal: kind.isText ? refusals.text : refusals.other };
  if (kind.isImage) return checkPicture(bytes, "paper");
  const looked = await runApart({ act: "look", bytes, ending });
  if (looked === breached) return { refusal: refusals.breached };
  if ("refusal" in looked) return { refusal: refusals[looked.refusal] };
  const kept = kind.isText ? asUtf8(bytes, kind.type) : bytes;
  return { bytes: kept, type: kind.type, ...looked, isImage: false, list: null };
}

/** A picture decoded and written anew by a process apart, whatever it was called. */
export async function checkPicture(bytes: Uint8Array, use: PictureUse): Promise<Checked> {
  const picture = await runApart({ act: "picture", bytes, use });
  if (picture === breached) return { refusal: refusals.heavy };
  if (picture === null) return { refusal: use === "photo" ? refusals.photo : refusals.picture };
  const { page, list, type } = picture;
  return { bytes: page, type, pages: null, authors: "", isImage: true, list };
}

/** Kept as UTF-8 whatever it came as, so that it reads the same everywhere. */
function asUtf8(bytes: Uint8Array, type: string): Uint8Array {
  const text = (decodedText(bytes) ?? "").replace(/^\ufeff/, "");
  return new TextEncoder().encode(type === "text/csv" ? `\ufeff${text}` : text);
}

const beginnings: readonly [kind: string, at: number, bytes: string][] = [
  ["pdf", 0, "%PDF-"],
  ["zip", 0, "PK\u0003\u0004"],
  ["png", 0, "\u0089PNG\r\n\u001a\n"],
  ["jpeg", 0, "\u00ff\u00d8\u00ff"],
  ["gif", 0, "GIF8"],
  ["webp", 8, "WEBP"],
  ["heif", 4, "ftyp"],
];

/** What the first bytes say a file is; null where they say nothing, as those of a text. */
function beginningOf(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return beginnings.find(([, at, sign]) => head.startsWith(sign, at))?.[0] ?? null;
}

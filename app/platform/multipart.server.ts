import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import busboy from "busboy";
import { maxFileSize, safeFileName } from "../shared/file-kinds.ts";
import { decodedText } from "./decoded-text.ts";

/** A file that came with a form, kept aside until the act has taken or refused it. */
export type Upload = {
  field: string;
  name: string;
  size: number;
  sha256: string;
  isTooLarge: boolean;
  bytes: () => Promise<Uint8Array>;
};

/** `isCut` where more came than is taken at once. */
type Received = { form: FormData; uploads: Upload[]; isCut: boolean; discard: () => Promise<void> };

/** Bytes: of 300,000 letters, as written minutes are pasted. */
const longestField = 1_500_000;

/** Where files lie between their arrival and their being stored: never longer than one request. */
export const uploadFolder = (): string => path.join(os.tmpdir(), "kumin-kaigi-uploads");

/**
 * Reads a form with files as it arrives, each file onto the disk and no further than its limit.
 * A sender who goes away leaves nothing behind.
 */
export async function readMultipart(
  request: Request,
  { files = 10, fileSize = maxFileSize, fields = 500 } = {},
): Promise<Received> {
  const form = new FormData();
  const saving: Promise<Upload | null>[] = [];
  const paths: string[] = [];
  const discard = async () => {
    await Promise.all(paths.map((place) => rm(place, { force: true })));
  };
  await mkdir(uploadFolder(), { recursive: true, mode: 0o700 });
  const parser = busboy({
    headers: { "content-type": request.headers.get("content-type") ?? "" },
    defParamCharset: "latin1",
    defCharset: "latin1",
    limits: { fileSize: fileSize + 1, files, fields, fieldNameSize: 1000, fieldSize: longestField },
  });
  let isCut = false;
  parser.on("filesLimit", () => {
    isCut = true;
  });
  parser.on("fieldsLimit", () => parser.destroy(new Error("more fields than a form has")));
  parser.on("field", (name, bytes, { nameTruncated, valueTruncated }) => {
    const value = fromUtf8(bytes);
    if (nameTruncated || valueTruncated || value === null) parser.destroy(new Error("no field of a form"));
    else form.append(name, value);
  });
  parser.on("file", (field, stream, { filename }) => {
    const place = path.join(uploadFolder(), randomUUID());
    paths.push(place);
    const saved = save(field, stream, filename ?? "", place, fileSize);
    // A disk that takes no more ends this form, and nothing else.
    saved.catch((error: Error) => parser.destroy(error));
    saving.push(saved);
  });
  try {
    await pipeline(Readable.fromWeb(request.body as WebStream), parser);
    const uploads = (await Promise.all(saving)).filter((upload) => upload !== null);
    return { form, uploads, isCut, discard };
  } catch (error) {
    await Promise.allSettled(saving);
    await discard();
    throw error;
  }
}

/** A file field left empty comes as a file without name or bytes: none. */
async function save(
  field: string,
  stream: Readable,
  rawName: string,
  place: string,
  fileSize: number,
): Promise<Upload | null> {
  const hash = createHash("sha256");
  let size = 0;
  stream.on("data", (part: Buffer) => {
    hash.update(part);
    size += part.length;
  });
  await pipeline(stream, createWriteStream(place, { mode: 0o600 }));
  if (rawName === "" && size === 0) return null;
  return {
    field,
    name: safeFileName(decodedName(rawName)),
    size,
    sha256: hash.digest("hex"),
    isTooLarge: size > fileSize,
    bytes: async () => readFile(place),
  };
}

/** The words of a field, read byte by byte; what says its own charset was read by it already. */
function fromUtf8(bytes: string): string | null {
  if (/[\u0100-\uffff]/.test(bytes)) return bytes;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.from(bytes, "latin1"));
  } catch {
    return null;
  }
}

/** Names come as UTF-8 from browsers, as CP932 from old tools. */
function decodedName(latin1: string): string {
  return decodedText(Buffer.from(latin1, "latin1")) ?? latin1;
}

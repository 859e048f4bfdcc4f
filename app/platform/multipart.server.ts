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

/** Where files lie between their arrival and their being stored: never longer than one request. */
export const uploadFolder = (): string => path.join(os.tmpdir(), "kumin-kaigi-uploads");

/**
 * Reads a form with files as it arrives, each file onto the disk and no further than its limit.
 * A sender who goes away leaves nothing behind.
 */
export async function readMultipart(request: Request, { files = 10, fileSize = maxFileSize } = {}): Promise<Received> {
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
    limits: { fileSize: fileSize + 1, files, fields: 100, fieldSize: 400_000 },
  });
  let isCut = false;
  for (const limit of ["filesLimit", "fieldsLimit", "partsLimit"] as const)
    parser.on(limit, () => {
      isCut = true;
    });
  parser.on("field", (name, value) => form.append(name, value));
  parser.on("file", (field, stream, { filename }) => {
    const place = path.join(uploadFolder(), randomUUID());
    paths.push(place);
    saving.push(save(field, stream, filename ?? "", place, fileSize));
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

/** Names come as UTF-8 from browsers, as CP932 from old tools. */
function decodedName(latin1: string): string {
  return decodedText(Buffer.from(latin1, "latin1")) ?? latin1;
}

/** Text of UTF-8 or, failing that, CP932; null where it is neither. */
export function decodedText(bytes: Uint8Array): string | null {
  for (const encoding of ["utf-8", "shift_jis"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding is tried.
    }
  }
  return null;
}

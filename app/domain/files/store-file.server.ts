import { pool, type Tx } from "../../db/client.server.ts";
import { pictureMaker } from "../../platform/file-checks.server.ts";
import { enqueue } from "../../platform/jobs.server.ts";

export const chunkSize = 1024 * 1024;
const chunksAtOnce = 4;

type Stored = {
  sha256: string;
  bytes: Uint8Array;
  type: string;
  pages: number | null;
  authors: string;
  /** Of a picture, which was made here: how a list shows it. */
  list: Uint8Array | null;
};

/**
 * Keeps a file's bytes under their SHA-256, in the database with everything else, so that one backup
 * holds all. Bytes kept before are not kept twice. The words in it are read out later, by a job.
 */
export async function storeFile(tx: Tx, file: Stored, now: Date): Promise<void> {
  const { bytes, ...facts } = file;
  // Held and young again where it was there: the nightly tidying never takes it between this and its use.
  const [row] = await tx.$queryRaw<{ isNew: boolean }[]>`
    INSERT INTO "StoredFile" (sha256, size, type, pages, authors, "storedAt", list, "madeBy")
    VALUES (${facts.sha256}, ${bytes.byteLength}, ${facts.type}, ${facts.pages}, ${facts.authors}, ${now},
            ${facts.list}, ${facts.list && pictureMaker})
    ON CONFLICT (sha256) DO UPDATE SET "storedAt" = EXCLUDED."storedAt" RETURNING xmax = 0 AS "isNew"`;
  if (!row?.isNew) return;
  const count = Math.ceil(bytes.byteLength / chunkSize);
  for (let first = 0; first < count; first += chunksAtOnce) {
    const places = Array.from({ length: Math.min(chunksAtOnce, count - first) }, (_, index) => first + index);
    await tx.storedChunk.createMany({
      data: places.map((position) => ({
        sha256: file.sha256,
        position,
        bytes: new Uint8Array(bytes.subarray(position * chunkSize, (position + 1) * chunkSize)),
      })),
    });
  }
  await enqueue(tx, pool, "read-file", [{ sha256: file.sha256 }]);
}

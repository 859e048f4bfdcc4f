import { db } from "../../db/client.server.ts";
import { chunkSize } from "./store-file.server.ts";

/** Bytes `from` to `to`, the last included, a chunk at a time. */
export async function* readChunks(sha256: string, from: number, to: number): AsyncGenerator<Uint8Array, undefined> {
  for (let position = Math.floor(from / chunkSize); position * chunkSize <= to; position += 1) {
    const chunk = await db.storedChunk.findUniqueOrThrow({ where: { sha256_position: { sha256, position } } });
    const start = position * chunkSize;
    yield chunk.bytes.subarray(Math.max(0, from - start), Math.min(chunk.bytes.byteLength, to - start + 1));
  }
  return undefined;
}

/** A whole file, where it is read rather than sent. */
export async function readWhole(sha256: string, size: number): Promise<Uint8Array> {
  const whole = new Uint8Array(size);
  let filled = 0;
  for await (const part of readChunks(sha256, 0, size - 1)) {
    whole.set(part, filled);
    filled += part.byteLength;
  }
  return whole;
}

import { readChunks } from "../domain/files/read-chunks.server.ts";
import { zipStream } from "../platform/zip-writing.server.ts";
import { safeFileName } from "../shared/file-kinds.ts";
import { disposition } from "./file-response.server.ts";

/** A member of a zip: a stored file, or a few words. */
export type Packed = { name: string } & ({ sha256: string; size: number } | { text: string });

/** A zip made as it is sent, for one reader: kept by nobody. */
export function zipResponse(name: string, members: readonly Packed[]): Response {
  const stream = zipStream(
    members.map((member) => ({
      name: safeFileName(member.name),
      parts: "text" in member ? words(member.text) : readChunks(member.sha256, 0, member.size - 1),
    })),
  );
  return new Response(stream, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": disposition("attachment", safeFileName(name)),
      "Cache-Control": "private, no-store",
    },
  });
}

async function* words(text: string) {
  yield new TextEncoder().encode(text);
}

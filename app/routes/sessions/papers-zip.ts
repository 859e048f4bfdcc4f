import { readChunks } from "#app/domain/files/read-chunks.server.ts";
import { papersToPack } from "#app/domain/reports/paper-page.server.ts";
import { zipStream } from "#app/platform/zip-writing.server.ts";
import { endingOf, safeFileName } from "#app/shared/file-kinds.ts";
import { disposition } from "#app/web/file-response.server.ts";
import { page } from "#app/web/handlers.server.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const { name, members } = await papersToPack(viewer, sessionRef(params));
  const stream = zipStream(
    members.map((paper) => ({
      name: safeFileName(`${paper.label}_${paper.title}.${paper.fileName ? endingOf(paper.fileName) : "txt"}`),
      parts: paper.sha256 ? readChunks(paper.sha256, 0, paper.size - 1) : words(paper.body),
    })),
  );
  return new Response(stream, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": disposition("attachment", safeFileName(name)),
      "Cache-Control": "private, no-store",
    },
  });
});

async function* words(text: string) {
  yield new TextEncoder().encode(text);
}

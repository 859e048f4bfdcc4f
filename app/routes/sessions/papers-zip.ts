import { readChunks } from "#app/domain/files/read-chunks.server.ts";
import { papersToPack } from "#app/domain/reports/paper-page.server.ts";
import { installation } from "#app/domain/wards/installation.server.ts";
import { zipStream } from "#app/platform/zip-writing.server.ts";
import { endingOf, safeFileName } from "#app/shared/file-kinds.ts";
import { disposition } from "#app/web/file-response.server.ts";
import { page } from "#app/web/handlers.server.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = page(async ({ viewer, params }) => {
  const { name, members } = await papersToPack(viewer, sessionRef(params));
  const { isDemo } = await installation();
  const stream = zipStream([
    ...(isDemo ? [{ name: "実演用・実在の会議ではありません.txt", parts: words(demoWords) }] : []),
    ...members.map((paper) => ({
      name: safeFileName(`${paper.label}_${paper.title}.${paper.fileName ? endingOf(paper.fileName) : "txt"}`),
      parts: paper.sha256 ? readChunks(paper.sha256, 0, paper.size - 1) : words(paper.body),
    })),
  ]);
  return new Response(stream, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": disposition("attachment", safeFileName(name)),
      "Cache-Control": "private, no-store",
    },
  });
});

const demoWords = "実演用・実在の会議ではありません。";

async function* words(text: string) {
  yield new TextEncoder().encode(text);
}

import { db } from "../../db/client.server.ts";
import { renderMarkdown } from "../../platform/markdown.server.ts";

/** The texts of papers a reader was already allowed to see, in their order. */
export async function printedPapers(allowedIds: string[]) {
  const papers = await db.paper.findMany({ where: { id: { in: allowedIds } }, orderBy: { position: "asc" } });
  return papers.map(({ id, label, title, body }) => ({ id, label, title, html: renderMarkdown(body) }));
}

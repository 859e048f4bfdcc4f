import { db } from "../../db/client.server.ts";
import { breached, runApart } from "../../platform/apart.server.ts";
import { log } from "../../platform/log.server.ts";
import { plainHtml } from "../../shared/safe-html.ts";
import { htmlMaker } from "./rendered.server.ts";

/** Made by none or by an earlier version. */
const isOld = { OR: [{ htmlBy: null }, { htmlBy: { lt: htmlMaker } }] };
const atOnce = 50;

/**
 * A job: HTML for words that were saved before it was made where they are saved, or by an earlier version of what makes
 * it. Each is stored by itself, so that a stop loses nothing; words that cannot be made into anything stay plain.
 */
export async function renderWords(): Promise<void> {
  for (;;) {
    const rows = await Promise.all([
      db.termReport.findMany({ where: isOld, select: { id: true, words: true, content: true }, take: atOnce }),
      db.reportChapter.findMany({ where: isOld, select: { id: true, words: true }, take: atOnce }),
      db.paperVersion.findMany({ where: isOld, select: { id: true, body: true }, take: atOnce }),
    ]);
    const [reports, chapters, versions] = rows;
    if (rows.every((some) => some.length === 0)) return;
    for (const { id, words, content } of reports) {
      const data = { html: await made(id, words), htmlBy: htmlMaker };
      const handedOver = content as { words: string; chapters?: { words: string }[] } | null;
      const contentHtml = handedOver && {
        words: await made(id, handedOver.words),
        chapters: await eachMade(id, handedOver),
      };
      await db.termReport.updateMany({ where: { id, words }, data: contentHtml ? { ...data, contentHtml } : data });
    }
    for (const { id, words } of chapters)
      await db.reportChapter.updateMany({
        where: { id, words },
        data: { html: await made(id, words), htmlBy: htmlMaker },
      });
    for (const { id, body } of versions)
      await db.paperVersion.updateMany({ where: { id }, data: { html: await made(id, body), htmlBy: htmlMaker } });
  }
}

async function eachMade(id: string, { chapters = [] }: { chapters?: { words: string }[] }): Promise<string[]> {
  const done: string[] = [];
  for (const { words } of chapters) done.push(await made(id, words));
  return done;
}

async function made(id: string, words: string): Promise<string> {
  if (words === "") return "";
  const html = await runApart({ act: "html", source: words });
  if (html !== breached) return html;
  log.error({ subjectId: id }, "words could not be made HTML in time and stay plain");
  return plainHtml(words);
}

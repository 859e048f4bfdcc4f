import { db } from "../../db/client.server.ts";
import { breached, runApart } from "../../platform/apart.server.ts";
import { log } from "../../platform/log.server.ts";
import { readWhole } from "./read-chunks.server.ts";

/**
 * A job: reads the words out of a stored file, once, in a process apart. What cannot be read in time has none. Null
 * bytes are what the database cannot hold.
 */
export async function readWords(sha256: string): Promise<void> {
  const file = await db.storedFile.findFirst({ where: { sha256, text: null }, select: { size: true, type: true } });
  if (!file) return;
  const text = await runApart({ act: "words", bytes: await readWhole(sha256, file.size), type: file.type });
  if (text === breached) log.error({ sha256 }, "the words of a file could not be read in time");
  await db.storedFile.updateMany({
    where: { sha256 },
    data: { text: text === breached ? "" : text.replaceAll("\u0000", "").slice(0, 2_000_000) },
  });
}

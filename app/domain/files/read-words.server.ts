import { db } from "../../db/client.server.ts";
import { textOfFile } from "../../platform/file-text.server.ts";
import { readWhole } from "./read-chunks.server.ts";

/** A job: reads the words out of a stored file, once. Null bytes are what the database cannot hold. */
export async function readWords(sha256: string): Promise<void> {
  const file = await db.storedFile.findFirst({ where: { sha256, text: null } });
  if (!file) return;
  const text = await textOfFile(await readWhole(sha256, file.size), file.type);
  await db.storedFile.updateMany({
    where: { sha256 },
    data: { text: text.replaceAll("\u0000", "").slice(0, 2_000_000) },
  });
}

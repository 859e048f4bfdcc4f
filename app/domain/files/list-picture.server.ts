import { db } from "../../db/client.server.ts";

/** A picture as a list shows it; null where it was stored before there was one, or is none. */
export async function listPicture(sha256: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await db.storedFile.findFirst({ where: { sha256 }, select: { list: true } });
  return file?.list ?? null;
}

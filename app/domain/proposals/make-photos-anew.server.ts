import { db, pool } from "../../db/client.server.ts";
import { checkPicture } from "../../platform/file-checks.server.ts";
import { senderReady } from "../../platform/jobs.server.ts";
import { log } from "../../platform/log.server.ts";
import { sha256OfBytes } from "../../platform/secrets.server.ts";
import { readWhole } from "../files/read-chunks.server.ts";
import { storeFile } from "../files/store-file.server.ts";

/** A photo, of whichever kind, that is still as it came. */
const asItCame = {
  madeBy: null,
  type: { in: ["image/jpeg", "image/png", "image/webp"] },
  OR: [{ ofDrafts: { some: {} } }, { ofProposals: { some: {} } }, { photos: { some: {} } }],
};

/**
 * A job: decodes photos stored before pictures were made anew on their way in, and puts what is made of each in its
 * place. One transaction a photo, so that a stop loses nothing; the original goes with the last paper or photo that it
 * was. What cannot be decoded any more is named in the log, and stays.
 */
export async function makePhotosAnew(now: Date): Promise<void> {
  await senderReady(pool);
  let after = "";
  for (;;) {
    const file = await db.storedFile.findFirst({
      where: { ...asItCame, sha256: { gt: after } },
      orderBy: { sha256: "asc" },
      select: { sha256: true, size: true },
    });
    if (!file) return;
    after = file.sha256;
    const checked = await checkPicture(await readWhole(file.sha256, file.size), "photo");
    if ("refusal" in checked) log.error({ sha256: file.sha256 }, "a photo could not be made anew");
    else await replace(file.sha256, checked, now);
  }
}

type Made = Exclude<Awaited<ReturnType<typeof checkPicture>>, { refusal: string }>;

async function replace(came: string, { isImage: _, ...made }: Made, now: Date): Promise<void> {
  const sha256 = sha256OfBytes(made.bytes);
  await db.$transaction(async (tx) => {
    await storeFile(tx, { ...made, sha256 }, now);
    await tx.$executeRaw`SELECT renew_photo(${came}, ${sha256})`;
    await tx.storedFile.deleteMany({ where: { sha256: came, versions: { none: {} } } });
  });
}

import { db, pool, type Tx } from "../../db/client.server.ts";
import { Prisma } from "../../db/generated/client.ts";
import { giveTryBack, takeTry } from "../../platform/rate-limit.server.ts";
import { inForce, keyedWith } from "../../platform/secret-key.server.ts";
import { refuse } from "../../shared/errors.ts";
import { isId } from "../../shared/ids.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { forgetFiles } from "../files/forget-files.server.ts";

const kilobyte = 1024;
const hour = 3_600_000;

/** What may be kept of people who have not signed in. */
export const bounds = {
  /** Photos of one network in a day, in kB as they are sent: some forty people of one hall, each with three. */
  perNetwork: { points: 400_000, seconds: 86_400 },
  /** Photos of all drafts and unconfirmed proposals, in bytes as they are kept. */
  photos: 2 * 1024 ** 3,
  draftsOfNetwork: 1_000,
  drafts: 100_000,
};

/** Where words came from, as it is kept: nobody without the key reads an address out of it. Null for whoever signed in. */
export const networkOfSender = ({ accountId, network }: Viewer): string | null =>
  accountId || network === undefined ? null : keyedWith(inForce(), `network ${network}`);

/** Takes what photos weigh from what a network may send in a day, before anything of them is looked at. */
export async function limitPhotos(viewer: Viewer, bytes: number): Promise<void> {
  if (viewer.accountId || viewer.network === undefined || bytes === 0) return;
  const kilobytes = Math.ceil(bytes / kilobyte);
  const { isLeft } = await takeTry(pool, "photo-kb", viewer.network, bounds.perNetwork, kilobytes);
  if (isLeft) return;
  await giveTryBack(pool, "photo-kb", viewer.network, bounds.perNetwork, kilobytes);
  refuse(
    "同じ回線から届いた写真が、1日に受け取れる量を超えました。写真を選ばずに進めば、文は受け付けます。写真は、連絡先を確かめた後からも加えられます。",
    "photos",
  );
}

/** Each photo nobody signed for: the draft or the unconfirmed proposal it is with, and what it weighs in both sizes. */
const heldByNobody = Prisma.sql`
  SELECT d.id, d.network, d."updatedAt" AS at, f.size + coalesce(octet_length(f.list), 0) AS bytes
  FROM "ProposalDraft" d JOIN "DraftPhoto" p ON p."draftId" = d.id JOIN "StoredFile" f USING (sha256)
  WHERE d."accountId" IS NULL
  UNION ALL
  SELECT o.id::text, o.network, o."receivedAt", f.size + coalesce(octet_length(f.list), 0)
  FROM "Proposal" o JOIN "ProposalPhoto" p ON p."proposalId" = o.id JOIN "StoredFile" f USING (sha256)
  WHERE o."confirmedAt" IS NULL AND o.channel = 'web' AND o.network IS NOT NULL`;

/** Part of keeping photos: where all hold too many, the oldest words of the network that has most lose theirs first. */
export async function makeRoomForPhotos(tx: Tx, now: Date, most = bounds.photos): Promise<void> {
  for (;;) {
    const [largest] = await tx.$queryRaw<{ network: string | null; total: bigint }[]>`
      SELECT network, sum(sum(bytes)) OVER ()::bigint AS total FROM (${heldByNobody}) AS held
      GROUP BY network ORDER BY sum(bytes) DESC, network LIMIT 1`;
    const excess = Number(largest?.total ?? 0) - most;
    if (!largest || excess <= 0) return;
    const oldest = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM (SELECT id, sum(bytes) AS bytes, sum(sum(bytes)) OVER (ORDER BY at, id) AS up_to_here
                      FROM (${heldByNobody}) AS held WHERE network IS NOT DISTINCT FROM ${largest.network}
                      GROUP BY id, at) AS words
      WHERE up_to_here - bytes < ${excess}`;
    const ids = oldest.map(({ id }) => id);
    await tx.draftPhoto.deleteMany({ where: { draftId: { in: ids } } });
    await tx.proposalPhoto.deleteMany({ where: { proposalId: { in: ids.filter(isId) } } });
    await forgetFiles(new Date(now.getTime() - hour), tx);
  }
}

/** Part of beginning a draft: the oldest of its network make room for it, and of all, those of the largest one. */
export async function makeRoomForDraft(network: string | null, { draftsOfNetwork, drafts } = bounds): Promise<void> {
  if (network === null) return;
  await db.$executeRaw`
    DELETE FROM "ProposalDraft" WHERE id IN (
      SELECT id FROM "ProposalDraft" WHERE network = ${network} AND "accountId" IS NULL
      ORDER BY "updatedAt" DESC, id OFFSET ${draftsOfNetwork - 1})`;
  await db.$executeRaw`
    WITH counted AS (SELECT network, count(*) AS count, sum(count(*)) OVER () AS total
                     FROM "ProposalDraft" WHERE "accountId" IS NULL GROUP BY network),
    largest AS (SELECT network, total - ${drafts - 1} AS excess FROM counted ORDER BY count DESC, network LIMIT 1)
    DELETE FROM "ProposalDraft" WHERE id IN (
      SELECT id FROM "ProposalDraft" d, largest
      WHERE excess > 0 AND d.network IS NOT DISTINCT FROM largest.network AND d."accountId" IS NULL
      ORDER BY d."updatedAt", d.id LIMIT (SELECT greatest(excess, 0)::bigint FROM largest))`;
}

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
  /** A site of IPv6, which may be one subscriber's, holds as much as so many networks, however many it has. */
  networksOfSite: 16,
  drafts: 100_000,
};

/**
 * Where words came from, as it is kept: nobody without the key reads an address out of it. A network of a site stands
 * behind its site and a point. Null for whoever signed in.
 */
export function networkOfSender({ accountId, network, site }: Viewer): string | null {
  if (accountId || network === undefined) return null;
  return [...(site ? [`site ${site}`] : []), `network ${network}`].map((one) => keyedWith(inForce(), one)).join(".");
}

const siteIn = (network: string): string => network.slice(0, network.indexOf(".") + 1);

/** Takes what photos weigh from what a network may send in a day, before anything of them is looked at. */
export async function limitPhotos(viewer: Viewer, bytes: number): Promise<void> {
  if (viewer.accountId || viewer.network === undefined || bytes === 0) return;
  const kilobytes = Math.ceil(bytes / kilobyte);
  const ofSite = { ...bounds.perNetwork, points: bounds.perNetwork.points * bounds.networksOfSite };
  const counted = [
    { purpose: "photo-kb", key: viewer.network, limits: bounds.perNetwork },
    ...(viewer.site ? [{ purpose: "photo-kb-s", key: viewer.site, limits: ofSite }] : []),
  ];
  const taken = await Promise.all(
    counted.map(({ purpose, key, limits }) => takeTry(pool, purpose, key, limits, kilobytes)),
  );
  if (taken.every(({ isLeft }) => isLeft)) return;
  await Promise.all(counted.map(({ purpose, key, limits }) => giveTryBack(pool, purpose, key, limits, kilobytes)));
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

/** What counts as one place when room is made: the site of a network, else itself. */
const place = Prisma.sql`split_part(network, '.', 1)`;

/** Part of keeping photos: where all hold too many, the oldest words of the place that has most lose theirs first. */
export async function makeRoomForPhotos(tx: Tx, now: Date, most = bounds.photos): Promise<void> {
  for (;;) {
    const [largest] = await tx.$queryRaw<{ network: string | null; total: bigint }[]>`
      SELECT ${place} AS network, sum(sum(bytes)) OVER ()::bigint AS total FROM (${heldByNobody}) AS held
      GROUP BY ${place} ORDER BY sum(bytes) DESC, ${place} LIMIT 1`;
    const excess = Number(largest?.total ?? 0) - most;
    if (!largest || excess <= 0) return;
    const oldest = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM (SELECT id, sum(bytes) AS bytes, sum(sum(bytes)) OVER (ORDER BY at, id) AS up_to_here
                      FROM (${heldByNobody}) AS held WHERE ${place} IS NOT DISTINCT FROM ${largest.network}
                      GROUP BY id, at) AS words
      WHERE up_to_here - bytes < ${excess}`;
    const ids = oldest.map(({ id }) => id);
    await tx.draftPhoto.deleteMany({ where: { draftId: { in: ids } } });
    await tx.proposalPhoto.deleteMany({
      // Somebody may have stood for it since.
      where: { proposalId: { in: ids.filter(isId) }, proposal: { confirmedAt: null } },
    });
    await forgetFiles(new Date(now.getTime() - hour), tx);
  }
}

/** Part of beginning a draft: the oldest of its network and its site make room for it, and of all, those of the largest place. */
export async function makeRoomForDraft(network: string | null, most = bounds): Promise<void> {
  if (network === null) return;
  const { draftsOfNetwork, networksOfSite, drafts } = most;
  const site = siteIn(network);
  for (const [where, left] of [
    [Prisma.sql`network = ${network}`, draftsOfNetwork],
    ...(site ? [[Prisma.sql`starts_with(network, ${site})`, draftsOfNetwork * networksOfSite] as const] : []),
  ] as const)
    await db.$executeRaw`
      DELETE FROM "ProposalDraft" WHERE id IN (
        SELECT id FROM "ProposalDraft" WHERE ${where} AND "accountId" IS NULL
        ORDER BY "updatedAt" DESC, id OFFSET ${left - 1})`;
  await db.$executeRaw`
    WITH counted AS (SELECT ${place} AS network, count(*) AS count, sum(count(*)) OVER () AS total
                     FROM "ProposalDraft" WHERE network IS NOT NULL GROUP BY ${place}),
    largest AS (SELECT network, total - ${drafts - 1} AS excess FROM counted ORDER BY count DESC, network LIMIT 1)
    DELETE FROM "ProposalDraft" WHERE id IN (
      SELECT id FROM "ProposalDraft" d, largest
      WHERE excess > 0 AND split_part(d.network, '.', 1) IS NOT DISTINCT FROM largest.network AND d."accountId" IS NULL
      ORDER BY d."updatedAt", d.id LIMIT (SELECT greatest(excess, 0)::bigint FROM largest))`;
}

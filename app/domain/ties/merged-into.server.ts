import { db } from "../../db/client.server.ts";

export type GoesOn = { title: string; href: string };

/** Where merged matters go on, at the end of the chain, as far as everybody may read it; by the ids of the merged. */
export async function mergedInto(ids: readonly string[]): Promise<Map<string, GoesOn>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<(GoesOn & { id: string })[]>`
    SELECT p.id, l.title, '/wards/' || w.slug || '/proposals/' || l."fiscalYear" || '-' || l.number AS href
    FROM "Proposal" p JOIN "Proposal" l ON l.id = merge_end(p.id) AND l."publishedAt" IS NOT NULL
    JOIN "Ward" w ON w.id = l."wardId" WHERE p.id = ANY (${ids}::uuid[])`;
  return new Map(rows.map(({ id, ...goesOn }) => [id, goesOn]));
}

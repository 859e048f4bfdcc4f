import { db } from "../../db/client.server.ts";
import type { Tally } from "../../db/generated/client.ts";

export type TallyDifference = Pick<Tally, "fiscalYear" | "what" | "key"> & { ward: string; kept: number; rows: number };

/** Counts everything anew and compares it with the kept numbers; what differs is a fault of the database's own keeping. */
export const verifyTallies = (): Promise<TallyDifference[]> => db.$queryRaw`
  WITH counted AS (
    SELECT p."wardId", p."fiscalYear", t.what, t.key, count(*)::int AS count
    FROM "Proposal" p, tallies_of(p) t GROUP BY 1, 2, 3, 4
    UNION ALL
    SELECT p."wardId", fiscal_year_of(c."postedAt"), 'commented', 0, count(*)::int
    FROM "Comment" c JOIN "Proposal" p ON p.id = c."proposalId"
    WHERE p."publishedAt" IS NOT NULL AND is_counted(c) GROUP BY 1, 2)
  SELECT w.slug AS ward, "fiscalYear", what, key, COALESCE(k.count, 0) AS kept, COALESCE(c.count, 0) AS rows
  FROM "Tally" k FULL JOIN counted c USING ("wardId", "fiscalYear", what, key) JOIN "Ward" w ON w.id = "wardId"
  WHERE COALESCE(k.count, 0) <> COALESCE(c.count, 0) ORDER BY 1, 2, 3, 4`;

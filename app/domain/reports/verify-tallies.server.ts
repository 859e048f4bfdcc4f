import { db } from "../../db/client.server.ts";
import type { Tally } from "../../db/generated/client.ts";

export type TallyDifference = Pick<Tally, "fiscalYear" | "what" | "key"> & { ward: string; kept: number; rows: number };

/** Counts everything anew and compares it with the kept numbers; what differs is a fault of the database's own keeping. */
export const verifyTallies = (): Promise<TallyDifference[]> => db.$queryRaw`
  WITH counted AS (
    SELECT p."wardId", p."fiscalYear", t.what, t.key, count(*)::int AS count
    FROM "Proposal" p, tallies_of(p) t GROUP BY 1, 2, 3, 4)
  SELECT w.slug AS ward, "fiscalYear", what, key, COALESCE(k.count, 0) AS kept, COALESCE(c.count, 0) AS rows
  FROM "Tally" k FULL JOIN counted c USING ("wardId", "fiscalYear", what, key) JOIN "Ward" w ON w.id = "wardId"
  WHERE COALESCE(k.count, 0) <> COALESCE(c.count, 0) ORDER BY 1, 2, 3, 4`;

export type HandlingDifference = { ward: string; fiscalYear: number; rows: number; counts: number };

/** The years in which rows of 対応表 are not as they should be, or are not as many as was counted: how many differ. */
export const verifyHandlings = (): Promise<HandlingDifference[]> => db.$queryRaw`
  WITH differing AS (
    SELECT COALESCE(e."wardId", n."wardId") AS "wardId", COALESCE(e."fiscalYear", n."fiscalYear") AS "fiscalYear"
    FROM "HandlingEntry" e FULL JOIN handling_now n USING (id)
    WHERE (e.kind, e."aboutId", e."wardId", e."fiscalYear", e."receivedAt", e."className", e."isSettled", e."officeId",
        e."dueOn")
      IS DISTINCT FROM (n.kind, n."aboutId", n."wardId", n."fiscalYear", n."receivedAt", n."className", n."isSettled",
        n."officeId", n."dueOn")),
  miscounted AS (
    SELECT "wardId", "fiscalYear", kind, "className", "isSettled", "officeId", "dueOn" FROM (
      SELECT "wardId", "fiscalYear", kind, "className", "isSettled", "officeId",
        CASE WHEN NOT "isSettled" THEN "dueOn" END AS "dueOn", 1 AS count FROM "HandlingEntry"
      UNION ALL
      SELECT "wardId", "fiscalYear", kind, "className", "isSettled", "officeId", "dueOn", -count
      FROM "HandlingTally") AS both_sides
    GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(count) <> 0)
  SELECT w.slug AS ward, "fiscalYear", sum("row")::int AS rows, sum(number)::int AS counts
  FROM (
    SELECT "wardId", "fiscalYear", 1 AS "row", 0 AS number FROM differing
    UNION ALL SELECT "wardId", "fiscalYear", 0, 1 FROM miscounted) AS found
  JOIN "Ward" w ON w.id = "wardId" GROUP BY 1, 2 ORDER BY 1, 2`;

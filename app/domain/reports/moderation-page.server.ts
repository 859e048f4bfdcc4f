import { db } from "../../db/client.server.ts";
import { dayOf, fiscalYearOf } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { PostingRule } from "../comments/comments.schema.ts";
import { wardBySlug } from "../wards/scope.server.ts";

type Counted = { rule: PostingRule; reported: bigint; hidden: bigint; restored: bigint };
type Appealed = { subject: "comment" | "publication" | "answer"; made: bigint; granted: bigint; kept: bigint };

const years = 3;

/** 意見の扱い: how many were reported, hidden and put back, by which rule; how appeals ended. Numbers alone. */
export async function moderationPage(viewer: Viewer, slug: string) {
  const ward = await wardBySlug(slug);
  const [rules, appeals] = await Promise.all([
    db.$queryRaw<(Counted & { year: number })[]>`
      WITH acts AS (
        SELECT r.rule, r."reportedAt" AS at, 'reported' AS what, r."commentId" FROM "CommentReport" r
        UNION ALL SELECT h.rule, h."hiddenAt", 'hidden', h."commentId" FROM "Hiding" h
        UNION ALL SELECT h.rule, h."restoredAt", 'restored', h."commentId" FROM "Hiding" h WHERE h."restoredAt" IS NOT NULL)
      SELECT EXTRACT(YEAR FROM (a.at AT TIME ZONE 'Asia/Tokyo') - INTERVAL '3 months')::int AS year, a.rule,
        count(*) FILTER (WHERE what = 'reported') AS reported, count(*) FILTER (WHERE what = 'hidden') AS hidden,
        count(*) FILTER (WHERE what = 'restored') AS restored
      FROM acts a JOIN "Comment" c ON c.id = a."commentId" JOIN "Proposal" p ON p.id = c."proposalId"
      WHERE p."wardId" = ${ward.id}::uuid GROUP BY 1, 2 ORDER BY 1 DESC, 2`,
    db.$queryRaw<(Appealed & { year: number })[]>`
      SELECT EXTRACT(YEAR FROM ("madeAt" AT TIME ZONE 'Asia/Tokyo') - INTERVAL '3 months')::int AS year, subject,
        count(*) AS made, count(*) FILTER (WHERE "isGranted") AS granted,
        count(*) FILTER (WHERE NOT "isGranted") AS kept
      FROM "Appeal" WHERE "wardId" = ${ward.id}::uuid GROUP BY 1, 2 ORDER BY 1 DESC, 2`,
  ]);
  const thisYear = fiscalYearOf(dayOf(viewer.now));
  return {
    ward: { slug: ward.slug, name: ward.name },
    years: Array.from({ length: years }, (_, back) => thisYear - back).map((year) => ({
      year,
      rules: rules
        .filter((row) => row.year === year)
        .map(({ rule, reported, hidden, restored }) => ({
          rule,
          reported: Number(reported),
          hidden: Number(hidden),
          restored: Number(restored),
        })),
      appeals: appeals
        .filter((row) => row.year === year)
        .map(({ subject, made, granted, kept }) => ({
          subject,
          made: Number(made),
          granted: Number(granted),
          kept: Number(kept),
        })),
    })),
  };
}

import { db } from "../../db/client.server.ts";
import { Prisma } from "../../db/generated/client.ts";
import { instantAt } from "../../shared/dates.ts";
import type { Handling, HandlingQuery } from "./handlings.ts";

export type HandlingCursor = { receivedAt: Date; id: string };

/**
 * 対応表 as everybody may read it: each published proposal, each opinion shown beside one, and each resident's opinion
 * about an agenda item that was answered in public, once; the newest first.
 */
export function handlings(
  wardId: string,
  query: HandlingQuery,
  today: Date,
  page: { take: number; skip?: number; after?: HandlingCursor | null },
): Promise<Handling[]> {
  const after = page.after
    ? Prisma.sql`AND ("receivedAt", id) < (${page.after.receivedAt}, ${page.after.id}::uuid)`
    : Prisma.empty;
  return db.$queryRaw<Handling[]>`
    ${rowsOf(wardId, query, today)}
    SELECT id, kind, path, label, title, "receivedAt", "className", state, office, "dueOn", answer, reason,
      "answeredAt", result
    FROM handled WHERE ${filter(query)} ${after}
    ORDER BY "receivedAt" DESC, id DESC LIMIT ${page.take} OFFSET ${page.skip ?? 0}`;
}

export async function countHandlings(wardId: string, query: HandlingQuery, today: Date): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    ${rowsOf(wardId, query, today)} SELECT count(*) FROM handled WHERE ${filter(query)}`;
  return Number(row?.count ?? 0);
}

/** How many of each kind have each class, of a year. */
export async function countClasses(wardId: string, query: HandlingQuery, today: Date) {
  const rows = await db.$queryRaw<{ kind: Handling["kind"]; className: Handling["className"]; count: bigint }[]>`
    ${rowsOf(wardId, query, today)} SELECT kind, "className", count(*) FROM handled GROUP BY 1, 2 ORDER BY 1, 2`;
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

function filter({ kind, className, state, office }: HandlingQuery): Prisma.Sql {
  const all = [
    kind && Prisma.sql`kind = ${kind}`,
    className && Prisma.sql`"className" = ${className}`,
    state && Prisma.sql`state = ${state}`,
    office && Prisma.sql`"officeSlug" = ${office}`,
  ].filter((part) => part !== null && part !== "");
  return all.length > 0 ? Prisma.join(all as Prisma.Sql[], " AND ") : Prisma.sql`TRUE`;
}

/**
 * One row for each. A merged proposal has the answer of the one it went into, at the end of the chain, where that one
 * is public; an opinion has the answer that its proposal got after it was written. What was merged is itself settled:
 * it is the other that is open or late, once.
 */
function rowsOf(wardId: string, { fiscalYear }: HandlingQuery, today: Date): Prisma.Sql {
  const [from, until] = [fiscalYear, fiscalYear + 1].map((year) => instantAt(`${year}-04-01`, "00:00"));
  return Prisma.sql`
    WITH RECURSIVE merged AS (
      SELECT t."fromId", t."toId" FROM "ProposalTie" t JOIN "Proposal" p ON p.id = t."fromId"
      WHERE t.kind = 'merged' AND p."wardId" = ${wardId}::uuid
      UNION SELECT m."fromId", t."toId" FROM merged m JOIN "ProposalTie" t ON t."fromId" = m."toId" AND t.kind = 'merged'),
    lasting AS (
      SELECT p.id, p."fiscalYear", p.number, p.title, p."receivedAt", p.ending, p."endReason", l."answeredAt",
        l."endedAt", COALESCE(l."officeDueOn", l."answerBy") AS "dueOn", o.name AS office, o.slug AS "officeSlug",
        r.status, r.text AS answer, r.reason, r."publishedAt"
      FROM "Proposal" p
      LEFT JOIN merged m ON m."fromId" = p.id AND NOT EXISTS (SELECT 1 FROM merged n WHERE n."fromId" = m."toId")
      JOIN "Proposal" l ON l.id = COALESCE(m."toId", p.id)
      LEFT JOIN "Office" o ON o.id = l."officeId" AND l."publishedAt" IS NOT NULL
      LEFT JOIN LATERAL (
        SELECT status, text, reason, "publishedAt" FROM "WardResponse"
        WHERE "proposalId" = l.id AND l."publishedAt" IS NOT NULL AND "publishedAt" IS NOT NULL ORDER BY "publishedAt" DESC LIMIT 1) r ON TRUE
      WHERE p."wardId" = ${wardId}::uuid AND p."publishedAt" IS NOT NULL),
    gathered AS (
      SELECT id, 'proposal' AS kind, 'proposals/' || "fiscalYear" || '-' || number AS path, number::text AS label, title,
        "receivedAt", CASE
          WHEN ending IN ('referred', 'withdrawn', 'merged') THEN ending::text
          WHEN status IS NOT NULL THEN status::text ELSE 'unanswered' END AS "className",
        "answeredAt" IS NOT NULL OR ending IS NOT NULL AS "isSettled", office, "officeSlug", "dueOn", answer, reason,
        "answeredAt", "endReason" AS result
      FROM lasting WHERE "fiscalYear" = ${fiscalYear}
      UNION ALL
      SELECT c.id, 'comment', 'proposals/' || p."fiscalYear" || '-' || p.number, p.number::text, c.text, c."postedAt",
        CASE WHEN p."publishedAt" > c."postedAt" THEN 'together'
          WHEN p."answeredAt" IS NOT NULL THEN 'afterwards'
          WHEN p."endedAt" IS NULL THEN 'unanswered' ELSE 'ended' END,
        p."answeredAt" IS NOT NULL OR p."endedAt" IS NOT NULL, p.office, p."officeSlug", p."dueOn",
        CASE WHEN p."publishedAt" > c."postedAt" THEN p.answer END, CASE WHEN p."publishedAt" > c."postedAt" THEN p.reason END,
        CASE WHEN p."publishedAt" > c."postedAt" THEN p."publishedAt" END, NULL
      FROM "Comment" c JOIN lasting p ON p.id = c."proposalId"
      WHERE c."hiddenAt" IS NULL AND c.voice <> 'ward' AND c."postedAt" >= ${from} AND c."postedAt" < ${until}
      UNION ALL
      SELECT b.id, 'opinion', 'sessions/' || s."fiscalYear" || '-' || s.number || '/items/' || i.number, i.label, b.text,
        b."writtenAt", 'sitting', TRUE, NULL, NULL, NULL, i."opinionAnswer", NULL, i."opinionAnsweredAt", NULL
      FROM "ResidentOpinion" b JOIN "AgendaItem" i ON i.id = b."itemId" JOIN "CouncilSession" s ON s.id = i."sessionId"
      WHERE s."wardId" = ${wardId}::uuid AND b."hiddenAt" IS NULL AND i."opinionAnsweredAt" IS NOT NULL
        AND i."closedAt" IS NULL AND (s.rules ->> 'opinionsPublic')::boolean
        AND b."writtenAt" >= ${from} AND b."writtenAt" < ${until}),
    handled AS (
      SELECT *, CASE WHEN "isSettled" THEN 'answered' WHEN "dueOn" < ${today}::date THEN 'late' ELSE 'open' END AS state
      FROM gathered)`;
}

export type Medians = { fiscalYear: number; toAnswer: number | null; toResult: number | null; answered: number };

/** Days from receipt to the first answer and to the result, the middle one of each year; the last five years there are. */
export async function medianDays(wardId: string): Promise<Medians[]> {
  const rows = await db.$queryRaw<(Omit<Medians, "answered"> & { answered: bigint })[]>`
    SELECT "fiscalYear",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY (EXTRACT(EPOCH FROM first.at - "receivedAt") / 86400)::float)
        FILTER (WHERE first.at IS NOT NULL) AS "toAnswer",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY (EXTRACT(EPOCH FROM "endedAt" - "receivedAt") / 86400)::float)
        FILTER (WHERE ending IN ('done', 'dropped')) AS "toResult",
      count(first.at) AS answered
    FROM "Proposal" p LEFT JOIN LATERAL (
      SELECT min("publishedAt") AS at FROM "WardResponse" WHERE "proposalId" = p.id) first ON TRUE
    WHERE "wardId" = ${wardId}::uuid AND (channel <> 'web' OR "confirmedAt" IS NOT NULL)
    GROUP BY 1 ORDER BY 1 DESC LIMIT 5`;
  return rows.map((row) => ({ ...row, answered: Number(row.answered) }));
}

import { db } from "../../db/client.server.ts";
import { Prisma } from "../../db/generated/client.ts";
import type { Handling, HandlingQuery } from "./handlings.ts";

export type HandlingCursor = { receivedAt: Date; id: string };

/**
 * 対応表 as everybody may read it: each published proposal, each opinion shown beside one, and each resident's opinion
 * about an agenda item that was answered in public, once; the newest first. The database keeps the rows without their
 * words (decision 0038), so that a page costs the same in a year of a hundred and of a hundred thousand.
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
    WITH newest AS (
      SELECT * FROM "HandlingEntry"
      WHERE "wardId" = ${wardId}::uuid AND "fiscalYear" = ${query.fiscalYear} AND ${filter(wardId, query, today)} ${after}
      ORDER BY "receivedAt" DESC, id DESC LIMIT ${page.take} OFFSET ${page.skip ?? 0})
    SELECT n.id, n.kind, n."receivedAt", n."className", n."dueOn", f.name AS office, ${stateOn(today)} AS state, words.*
    FROM newest n LEFT JOIN "Office" f ON f.id = n."officeId"
    CROSS JOIN LATERAL (${words.proposal} UNION ALL ${words.comment} UNION ALL ${words.opinion}) AS words
    ORDER BY n."receivedAt" DESC, n.id DESC`;
}

const stateOn = (today: Date): Prisma.Sql =>
  Prisma.sql`CASE WHEN "isSettled" THEN 'answered' WHEN "dueOn" < ${today}::date THEN 'late' ELSE 'open' END`;

/** What a row says: of one kind, for the row `n`. */
const words = {
  proposal: Prisma.sql`
    SELECT 'proposals/' || p."fiscalYear" || '-' || p.number AS path, p.number::text AS label, p.title, o.answer, o.reason,
      o."answeredAt", p."endReason" AS result
    FROM "Proposal" p JOIN proposal_outcome o ON o."proposalId" = p.id WHERE n.kind = 'proposal' AND p.id = n.id`,
  comment: Prisma.sql`
    SELECT 'proposals/' || p."fiscalYear" || '-' || p.number, p.number::text, c.text, o.answer, o.reason, o."respondedAt",
      NULL
    FROM "Comment" c JOIN "Proposal" p ON p.id = c."proposalId"
    LEFT JOIN proposal_outcome o ON o."proposalId" = p.id AND n."className" = 'together'
    WHERE n.kind = 'comment' AND c.id = n.id`,
  opinion: Prisma.sql`
    SELECT 'sessions/' || s."fiscalYear" || '-' || s.number || '/items/' || i.number, i.label, b.text, i."opinionAnswer",
      NULL, i."opinionAnsweredAt", NULL
    FROM "ResidentOpinion" b JOIN "AgendaItem" i ON i.id = b."itemId" JOIN "CouncilSession" s ON s.id = i."sessionId"
    WHERE n.kind = 'opinion' AND b.id = n.id`,
};

/** The fiscal years of a ward that have rows, the newest first, and how many rows of the year asked for are asked for. */
export async function countHandlings(
  wardId: string,
  query: HandlingQuery,
  today: Date,
): Promise<{ years: number[]; total: number }> {
  const rows = await db.$queryRaw<{ fiscalYear: number; asked: number }[]>`
    SELECT "fiscalYear", COALESCE(sum(count) FILTER (WHERE "fiscalYear" = ${query.fiscalYear} AND ${filter(wardId, query, today)}), 0)::int AS asked
    FROM "HandlingTally" WHERE "wardId" = ${wardId}::uuid GROUP BY 1 ORDER BY 1 DESC`;
  return { years: rows.map(({ fiscalYear }) => fiscalYear), total: rows.reduce((sum, { asked }) => sum + asked, 0) };
}

/** How many of each kind have each class, of a year. */
export async function countClasses(wardId: string, fiscalYear: number) {
  const rows = await db.handlingTally.groupBy({
    by: ["kind", "className"],
    where: { wardId, fiscalYear },
    _sum: { count: true },
  });
  return rows.map(({ kind, className, _sum }) => ({ kind, className, count: _sum.count ?? 0 }));
}

/** Works on the columns that a row and its count have alike. */
function filter(wardId: string, { kind, className, state, office }: HandlingQuery, today: Date): Prisma.Sql {
  const states = {
    answered: Prisma.sql`"isSettled"`,
    open: Prisma.sql`NOT "isSettled" AND ("dueOn" >= ${today}::date OR "dueOn" IS NULL)`,
    late: Prisma.sql`NOT "isSettled" AND "dueOn" < ${today}::date`,
  };
  const all = [
    Prisma.sql`TRUE`,
    ...(kind ? [Prisma.sql`kind = ${kind}::"HandlingKind"`] : []),
    ...(className ? [Prisma.sql`"className" = ${className}::"HandlingClass"`] : []),
    ...(state ? [states[state]] : []),
    ...(office
      ? [Prisma.sql`"officeId" = (SELECT id FROM "Office" WHERE "wardId" = ${wardId}::uuid AND slug = ${office})`]
      : []),
  ];
  return Prisma.join(all, " AND ");
}

import { Prisma } from "../../db/generated/client.ts";
import { instantAt } from "../../shared/dates.ts";
import type { HandlingKind } from "./handlings.ts";

/** The rows of one kind in the 対応表 of a ward's fiscal year, in the columns of `Handling` and with `officeSlug`. */
export function handlingRows(kind: HandlingKind, wardId: string, fiscalYear: number, today: Date): Prisma.Sql {
  const [from, until] = [fiscalYear, fiscalYear + 1].map((year) => instantAt(`${year}-04-01`, "00:00"));
  const rows = {
    proposal: () => Prisma.sql`${proposals} WHERE p."wardId" = ${wardId}::uuid AND p."publishedAt" IS NOT NULL
      AND p."fiscalYear" = ${fiscalYear}`,
    comment: () => Prisma.sql`${comments} WHERE c."wardId" = ${wardId}::uuid AND p."publishedAt" IS NOT NULL
      AND c."hiddenAt" IS NULL AND c.voice <> 'ward' AND c."postedAt" >= ${from} AND c."postedAt" < ${until}`,
    opinion: () => Prisma.sql`${opinions} WHERE s."wardId" = ${wardId}::uuid AND b."hiddenAt" IS NULL
      AND i."opinionAnsweredAt" IS NOT NULL AND i."closedAt" IS NULL AND (s.rules ->> 'opinionsPublic')::boolean
      AND b."writtenAt" >= ${from} AND b."writtenAt" < ${until}`,
  }[kind]();
  return Prisma.sql`
    SELECT *, CASE WHEN "isSettled" THEN 'answered' WHEN "dueOn" < ${today}::date THEN 'late' ELSE 'open' END AS state
    FROM (${rows}) AS gathered`;
}

/**
 * A merged proposal has the answer of the one it went into, at the end of the chain, where that one is public. What
 * was merged is itself settled: it is the other that is open or late, once.
 */
const last = Prisma.sql`
  JOIN "Proposal" l ON l.id = CASE p.ending WHEN 'merged' THEN COALESCE(merge_end(p.id), p.id) ELSE p.id END
  LEFT JOIN "Office" o ON o.id = l."officeId" AND l."publishedAt" IS NOT NULL
  LEFT JOIN LATERAL (
    SELECT status, text, reason, "publishedAt" FROM "WardResponse"
    WHERE "proposalId" = l.id AND l."publishedAt" IS NOT NULL AND "publishedAt" IS NOT NULL
    ORDER BY "publishedAt" DESC LIMIT 1) r ON TRUE`;

const dueOn = Prisma.sql`COALESCE(l."officeDueOn", l."answerBy")`;

const proposals = Prisma.sql`
  SELECT p.id, 'proposal' AS kind, 'proposals/' || p."fiscalYear" || '-' || p.number AS path, p.number::text AS label,
    p.title, p."receivedAt", CASE
      WHEN p.ending IN ('referred', 'withdrawn', 'merged') THEN p.ending::text
      WHEN r.status IS NOT NULL THEN r.status::text ELSE 'unanswered' END AS "className",
    l."answeredAt" IS NOT NULL OR p.ending IS NOT NULL AS "isSettled", o.name AS office, o.slug AS "officeSlug",
    ${dueOn} AS "dueOn", r.text AS answer, r.reason, l."answeredAt", p."endReason" AS result
  FROM "Proposal" p ${last}`;

/** An opinion has the answer that its proposal got after it was written. */
const answersIt = Prisma.sql`r."publishedAt" > c."postedAt"`;
const comments = Prisma.sql`
  SELECT c.id, 'comment' AS kind, 'proposals/' || p."fiscalYear" || '-' || p.number AS path, p.number::text AS label,
    c.text AS title, c."postedAt" AS "receivedAt", CASE WHEN ${answersIt} THEN 'together'
      WHEN l."answeredAt" IS NOT NULL THEN 'afterwards'
      WHEN l."endedAt" IS NULL THEN 'unanswered' ELSE 'ended' END AS "className",
    l."answeredAt" IS NOT NULL OR l."endedAt" IS NOT NULL AS "isSettled", o.name AS office, o.slug AS "officeSlug",
    ${dueOn} AS "dueOn", CASE WHEN ${answersIt} THEN r.text END AS answer, CASE WHEN ${answersIt} THEN r.reason END AS reason,
    CASE WHEN ${answersIt} THEN r."publishedAt" END AS "answeredAt", NULL AS result
  FROM "Comment" c JOIN "Proposal" p ON p.id = c."proposalId" ${last}`;

const opinions = Prisma.sql`
  SELECT b.id, 'opinion' AS kind, 'sessions/' || s."fiscalYear" || '-' || s.number || '/items/' || i.number AS path,
    i.label, b.text AS title, b."writtenAt" AS "receivedAt", 'sitting' AS "className", TRUE AS "isSettled",
    NULL AS office, NULL AS "officeSlug", NULL::date AS "dueOn", i."opinionAnswer" AS answer, NULL AS reason,
    i."opinionAnsweredAt" AS "answeredAt", NULL AS result
  FROM "ResidentOpinion" b JOIN "AgendaItem" i ON i.id = b."itemId" JOIN "CouncilSession" s ON s.id = i."sessionId"`;

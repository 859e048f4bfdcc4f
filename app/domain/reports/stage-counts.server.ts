import { db } from "../../db/client.server.ts";
import { type PublicStage, stages } from "../proposals/proposals.policy.ts";

export type StageCounts = Record<PublicStage, number>;

/** How many published proposals of a ward stand where, in one statement. */
export async function stageCounts(wardId: string): Promise<StageCounts> {
  const rows = await db.$queryRaw<{ stage: PublicStage; count: bigint }[]>`
    SELECT CASE
        WHEN p.ending IS NOT NULL THEN p.ending::text
        WHEN p."answeredAt" IS NOT NULL THEN 'answered'
        WHEN EXISTS (SELECT 1 FROM "AgendaItemProposal" l JOIN "AgendaItem" i ON i.id = l."itemId"
          JOIN "CouncilSession" s ON s.id = i."sessionId" WHERE l."proposalId" = p.id AND i."closedAt" IS NULL AND i."withdrawnAt" IS NULL
          AND s."announcedAt" IS NOT NULL AND s."cancelledAt" IS NULL) THEN 'discussing'
        WHEN p."officeId" IS NOT NULL THEN 'considering'
        ELSE 'checking' END AS stage, count(*) AS count
    FROM "Proposal" p WHERE p."wardId" = ${wardId}::uuid AND p."publishedAt" IS NOT NULL GROUP BY 1`;
  const counts = Object.fromEntries(stages.map((stage) => [stage, 0])) as StageCounts;
  for (const row of rows) counts[row.stage] = Number(row.count);
  return counts;
}

export type AnswerCounts = {
  wardId: string;
  slug: string;
  name: string;
  received: number;
  answered: number;
  inTime: number;
  late: number;
};

/**
 * 受付・回答済み・期限内・期限超過 of a fiscal year, by ward. What was sent as 載せない counts too;
 * what nobody confirmed does not, since anybody could send it.
 */
export async function answerCounts(fiscalYear: number, today: Date): Promise<AnswerCounts[]> {
  const rows = await db.$queryRaw<
    (Omit<AnswerCounts, "received" | "answered" | "inTime" | "late"> &
      Record<"received" | "answered" | "late", bigint>)[]
  >`
    SELECT w.id AS "wardId", w.slug, w.name,
      count(p.id) AS received,
      count(p.id) FILTER (WHERE p."answeredAt" IS NOT NULL OR p."endedAt" IS NOT NULL) AS answered,
      count(p.id) FILTER (WHERE p."answeredAt" IS NULL AND p."endedAt" IS NULL
        AND COALESCE(p."officeDueOn", p."answerBy") < ${today}) AS late
    FROM "Ward" w LEFT JOIN "Proposal" p ON p."wardId" = w.id AND p."fiscalYear" = ${fiscalYear}
      AND (p.channel <> 'web' OR p."confirmedAt" IS NOT NULL)
    GROUP BY w.id ORDER BY w.position`;
  return rows.map((row) => {
    const [received, answered, late] = [Number(row.received), Number(row.answered), Number(row.late)];
    return {
      wardId: row.wardId,
      slug: row.slug,
      name: row.name,
      received,
      answered,
      late,
      inTime: received - answered - late,
    };
  });
}

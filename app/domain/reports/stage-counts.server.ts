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

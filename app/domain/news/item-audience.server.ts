import { Prisma } from "../../db/generated/client.ts";

/**
 * Whom the open items of an announced sitting concern, and how: whoever wrote about or backed a proposal an item came
 * from, or follows it or the item's theme. What was merged into the proposal counts with it; backers went over.
 */
export const itemAudience = (sessionId: string): Prisma.Sql => Prisma.sql`
  SELECT i.label, i.title, i.position, s."wardId", t."accountId", t.relation, t.nearness
  FROM "AgendaItem" i JOIN "CouncilSession" s ON s.id = i."sessionId"
  LEFT JOIN "AgendaItemProposal" l ON l."itemId" = i.id
  LEFT JOIN "Proposal" p ON p.id = l."proposalId" AND p."publishedAt" IS NOT NULL
  CROSS JOIN LATERAL (
    SELECT c."accountId", CASE c."proposalId" WHEN p.id THEN 'commenter' ELSE 'merged' END AS relation,
        CASE c."proposalId" WHEN p.id THEN 1 ELSE 4 END AS nearness FROM "Comment" c
      WHERE c."proposalId" = ANY (with_merged(p.id)) AND c."hiddenAt" IS NULL AND c.voice <> 'ward'
    UNION ALL
    SELECT b."accountId", 'supporter', 2 FROM "Support" b WHERE b."proposalId" = p.id AND b."withdrawnAt" IS NULL
    UNION ALL
    SELECT f."accountId", 'follower', 3 FROM "Follow" f
      WHERE f."wardId" = s."wardId" AND ((f.subject = 'theme' AND f."subjectId" = i."themeId")
        OR (f.subject = 'proposal' AND f."subjectId" = p.id))
    UNION ALL
    SELECT f."accountId", 'merged', 4 FROM "Follow" f
      WHERE f."wardId" = s."wardId" AND f.subject = 'proposal' AND f."subjectId" = ANY (with_merged(p.id))) t
  WHERE s.id = ${sessionId}::uuid AND s."announcedAt" IS NOT NULL AND i."closedAt" IS NULL AND i."withdrawnAt" IS NULL`;

import { db } from "../../db/client.server.ts";
import { Prisma } from "../../db/generated/client.ts";
import { isNewsKind, type NewsKind, newsKinds, widely } from "../notices/news.kinds.ts";
import { itemAudience } from "./item-audience.server.ts";

type Event = { eventId: string; kind: string; subjectId: string; at: Date };

/**
 * A job: puts one event before everybody it concerns, each once, in as many statements for ten thousand as for one.
 * Whoever had a letter of their own about it, and whoever wants none, is left out. Run again, it adds nobody twice.
 */
export async function spreadNews({ kind, ...event }: Event): Promise<void> {
  if (!isNewsKind(kind)) return;
  const isProposal = newsKinds[kind] === "proposal";
  const concerned = isProposal
    ? proposalAudience(event.subjectId, kind)
    : sessionAudience(event.subjectId, kind === "announced");
  await db.$executeRaw`
    INSERT INTO "News" (id, "accountId", "wardId", "eventId", kind, subject, "subjectId", relation, "happenedAt")
    SELECT DISTINCT ON (c."accountId") gen_random_uuid(), c."accountId", c."wardId", ${event.eventId}::uuid,
      ${kind}, ${newsKinds[kind]}::"NewsSubject", ${event.subjectId}::uuid, c.relation::"NewsRelation", ${event.at}
    FROM (${concerned}) c JOIN "Account" a ON a.id = c."accountId"
    WHERE a."deletedAt" IS NULL AND a."disabledAt" IS NULL AND a.email IS NOT NULL AND a."mailPace" <> 'none'
      AND NOT EXISTS (SELECT 1 FROM "Notice" n WHERE n."eventId" = ${event.eventId}::uuid AND n."accountId" = a.id)
    ORDER BY c."accountId", c.nearness
    ON CONFLICT ("eventId", "accountId") DO NOTHING`;
}

/**
 * Commenters and backers first, then those who follow it or where it belongs. Whoever wrote about, or followed, what was
 * merged into it hears what became of it, too; backers went over with the merging.
 */
function proposalAudience(proposalId: string, kind: NewsKind): Prisma.Sql {
  const wide = widely.has(kind)
    ? Prisma.sql`OR (f.subject = 'ward' AND f."subjectId" = p."wardId")
        OR (f.subject = 'theme' AND f."subjectId" = p."themeId") OR (f.subject = 'town' AND f."subjectId" = p."townId")`
    : Prisma.empty;
  return Prisma.sql`
    SELECT c."accountId", p."wardId", 'commenter' AS relation, 1 AS nearness FROM "Comment" c JOIN "Proposal" p ON p.id = c."proposalId"
      WHERE p.id = ${proposalId}::uuid AND p."publishedAt" IS NOT NULL AND c."hiddenAt" IS NULL AND c.voice <> 'ward'
    UNION ALL
    SELECT s."accountId", p."wardId", 'supporter', 2 FROM "Support" s JOIN "Proposal" p ON p.id = s."proposalId"
      WHERE p.id = ${proposalId}::uuid AND p."publishedAt" IS NOT NULL AND s."withdrawnAt" IS NULL
    UNION ALL
    SELECT f."accountId", p."wardId", 'follower', 3 FROM "Follow" f JOIN "Proposal" p ON p.id = ${proposalId}::uuid
      WHERE p."publishedAt" IS NOT NULL AND f."wardId" = p."wardId"
        AND ((f.subject = 'proposal' AND f."subjectId" = p.id) ${wide})
    UNION ALL
    SELECT m."accountId", p."wardId", 'merged', 4 FROM "Proposal" p CROSS JOIN LATERAL (
        SELECT c."accountId", c."proposalId" FROM "Comment" c
        WHERE c."proposalId" = ANY (with_merged(p.id)) AND c."hiddenAt" IS NULL AND c.voice <> 'ward'
        UNION ALL
        SELECT f."accountId", f."subjectId" FROM "Follow" f
        WHERE f.subject = 'proposal' AND f."subjectId" = ANY (with_merged(p.id))) m
      WHERE p.id = ${proposalId}::uuid AND p."publishedAt" IS NOT NULL AND m."proposalId" <> p.id`;
}

/**
 * Those who follow the ward or its council, and whom an item concerns. Members and proposers have letters of their own
 * about a sitting that is announced.
 */
function sessionAudience(sessionId: string, isAnnounced: boolean): Prisma.Sql {
  return Prisma.sql`
    SELECT w.* FROM (
      SELECT f."accountId", s."wardId", 'follower' AS relation, 3 AS nearness FROM "Follow" f
        JOIN "CouncilSession" s ON s.id = ${sessionId}::uuid AND s."announcedAt" IS NOT NULL AND f."wardId" = s."wardId"
        WHERE (f.subject = 'ward' AND f."subjectId" = s."wardId")
          OR (f.subject = 'council' AND f."subjectId" = s."councilId")
      UNION ALL
      SELECT i."accountId", i."wardId", i.relation, i.nearness FROM (${itemAudience(sessionId)}) i) w
    WHERE NOT ${isAnnounced}::boolean OR NOT EXISTS (
        SELECT 1 FROM "Notice" n WHERE n."accountId" = w."accountId" AND n."subjectId" = ${sessionId}::uuid)
      AND NOT EXISTS (SELECT 1 FROM "AgendaItem" i JOIN "AgendaItemProposal" l ON l."itemId" = i.id
        JOIN "Proposal" p ON p.id = ANY (with_merged(l."proposalId"))
        WHERE i."sessionId" = ${sessionId}::uuid AND p."accountId" = w."accountId")`;
}

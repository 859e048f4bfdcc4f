import { db } from "../../db/client.server.ts";
import { Prisma } from "../../db/generated/client.ts";

type Words = { title: string; body: string; townId?: string | null; themeId?: string | null };

export type Similar = { key: string; fiscalYear: number; number: number; title: string; supportCount: number };

/** What two texts must have in common: below it, people do not see why they are told. */
const threshold = 0.18;
/** The same town or theme says something too, and less than the words do. */
const forTown = 0.06;
const forTheme = 0.04;

/** Up to three published proposals still open, most like what was just written, closest first. */
export function similarProposals(wardSlug: string, words: Words): Promise<Similar[]> {
  return closest(wardSlug, words, Prisma.sql`p."publishedAt" IS NOT NULL AND p."endedAt" IS NULL`, 3);
}

/** For the desk: the like of one proposal among everything that came in and was not merged, answered ones too. */
export function similarAtTriage(wardSlug: string, proposal: Words & { id: string }): Promise<Similar[]> {
  return closest(
    wardSlug,
    proposal,
    Prisma.sql`p.id <> ${proposal.id}::uuid AND (p.ending IS NULL OR p.ending IN ('done', 'dropped'))`,
    5,
  );
}

/** Dice's coefficient over pairs of neighbouring characters: twice what is shared by what both have. */
async function closest(wardSlug: string, words: Words, among: Prisma.Sql, count: number): Promise<Similar[]> {
  const rows = await db.$queryRaw<Omit<Similar, "key">[]>`
    WITH written AS (SELECT word_pairs(${`${words.title}\n${words.body}`}) AS grams),
    scored AS (
      SELECT p."fiscalYear", p.number, p.title, p."supportCount",
        2.0 * (SELECT count(*) FROM (SELECT unnest(g.grams) INTERSECT SELECT unnest(written.grams)) AS shared)
          / GREATEST(1, cardinality(g.grams) + cardinality(written.grams)) AS likeness,
        CASE WHEN p."townId" = ${words.townId ?? null}::uuid THEN ${forTown}::float ELSE 0 END
          + CASE WHEN p."themeId" = ${words.themeId ?? null}::uuid THEN ${forTheme}::float ELSE 0 END AS nearness
      FROM written, "ProposalGrams" g JOIN "Proposal" p ON p.id = g."proposalId" JOIN "Ward" w ON w.id = p."wardId"
      WHERE w.slug = ${wardSlug} AND g.grams && written.grams AND ${among})
    SELECT "fiscalYear", number, title, "supportCount" FROM scored
    WHERE likeness + nearness >= ${threshold}::float AND likeness >= ${threshold - forTown - forTheme}::float
    ORDER BY likeness + nearness DESC, "fiscalYear" DESC, number DESC LIMIT ${count}`;
  return rows.map((row) => ({ ...row, key: `${row.fiscalYear}-${row.number}` }));
}

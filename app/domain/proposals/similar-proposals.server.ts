import { db } from "../../db/client.server.ts";
import { likeness } from "../../shared/text.ts";

const considered = 400;
const threshold = 0.18;

/** Up to three published proposals still open, most like what was just written, closest first. */
export async function similarProposals(wardSlug: string, words: { title: string; body: string }) {
  const rows = await db.proposal.findMany({
    where: { ward: { slug: wardSlug }, publishedAt: { not: null }, endedAt: null },
    select: { fiscalYear: true, number: true, title: true, body: true, supportCount: true },
    orderBy: { publishedAt: "desc" },
    take: considered,
  });
  const written = `${words.title}\n${words.body}`;
  return rows
    .map((row) => ({
      key: `${row.fiscalYear}-${row.number}`,
      title: row.title,
      supportCount: row.supportCount,
      score: likeness(written, `${row.title}\n${row.body}`),
    }))
    .filter((row) => row.score >= threshold)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3);
}

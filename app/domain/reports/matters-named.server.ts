import { db } from "../../db/client.server.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { MatterNumber } from "../proposals/matter-number.rules.ts";
import { visibleProposals } from "../proposals/scope.server.ts";

export type NamedMatter = { ward: string; fiscalYear: number; number: number; title: string; href: string };

/** One for each ward of the largest city, for some years. */
const most = 50;

/** What stands on the site under a 受付番号, as far as it was said: the newest first. */
export async function mattersNamed(viewer: Viewer, { ward, fiscalYear, number }: MatterNumber): Promise<NamedMatter[]> {
  const matters = await db.proposal.findMany({
    where: {
      AND: [visibleProposals(viewer), { publishedAt: { not: null } }],
      number,
      ...(fiscalYear === null ? {} : { fiscalYear }),
      ...(ward === null ? {} : { ward: { name: ward } }),
    },
    orderBy: [{ fiscalYear: "desc" }, { ward: { position: "asc" } }],
    take: most,
    select: { fiscalYear: true, number: true, title: true, ward: { select: { slug: true, name: true } } },
  });
  return matters.map(({ ward: { slug, name }, ...one }) => ({
    ...one,
    ward: name,
    href: `/wards/${slug}/proposals/${one.fiscalYear}-${one.number}`,
  }));
}

import { db } from "../../db/client.server.ts";
import { publicOrigin } from "../../platform/env.server.ts";
import { isoInTokyo } from "../../shared/dates.ts";

const most = 20_000;

/** Every address a visitor may open, drafts and closed items aside. */
export async function sitemap(): Promise<string> {
  const [wards, sessions, items, proposals] = await Promise.all([
    db.ward.findMany({ select: { slug: true }, orderBy: { position: "asc" } }),
    db.councilSession.findMany({
      where: { announcedAt: { not: null } },
      orderBy: { startsAt: "desc" },
      take: most,
      select: {
        fiscalYear: true,
        number: true,
        announcedAt: true,
        ward: { select: { slug: true } },
        minutes: { select: { versions: { select: { publishedAt: true }, take: 1 } } },
      },
    }),
    db.agendaItem.findMany({
      where: { closedAt: null, session: { announcedAt: { not: null } } },
      take: most,
      orderBy: { id: "desc" },
      select: {
        number: true,
        session: { select: { fiscalYear: true, number: true, ward: { select: { slug: true } } } },
      },
    }),
    db.proposal.findMany({
      where: { publishedAt: { not: null } },
      orderBy: { publishedAt: "desc" },
      take: most,
      select: { fiscalYear: true, number: true, publishedAt: true, ward: { select: { slug: true } } },
    }),
  ]);
  const pages: { path: string; at?: Date | null }[] = [
    ...["/", "/terms", "/privacy", "/accessibility", "/about"].map((path) => ({ path })),
    ...wards.flatMap(({ slug }) =>
      ["", "/sessions", "/proposals", "/results"].map((path) => ({ path: `/wards/${slug}${path}` })),
    ),
    ...sessions.flatMap((s) => {
      const path = `/wards/${s.ward.slug}/sessions/${s.fiscalYear}-${s.number}`;
      const minutes = s.minutes?.versions[0];
      return [{ path, at: s.announcedAt }, ...(minutes ? [{ path: `${path}/minutes`, at: minutes.publishedAt }] : [])];
    }),
    ...items.map(({ number, session }) => ({
      path: `/wards/${session.ward.slug}/sessions/${session.fiscalYear}-${session.number}/items/${number}`,
    })),
    ...proposals.map((p) => ({
      path: `/wards/${p.ward.slug}/proposals/${p.fiscalYear}-${p.number}`,
      at: p.publishedAt,
    })),
  ];
  const urls = pages.map(
    ({ path, at }) =>
      `<url><loc>${publicOrigin()}${path}</loc>${at ? `<lastmod>${isoInTokyo(at)}</lastmod>` : ""}</url>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
}

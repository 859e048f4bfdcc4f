import { db } from "../../db/client.server.ts";

/** The themes there are to choose from, in their order. */
export const openThemes = () =>
  db.theme.findMany({
    where: { retiredAt: null },
    orderBy: { position: "asc" },
    select: { id: true, slug: true, name: true },
  });

/** The theme an old address leads to, where its own was merged into another; null for every other. */
export async function themeNow(slug: string): Promise<string | null> {
  const theme = await db.theme.findFirst({ where: { slug }, select: { into: { select: { slug: true } } } });
  return theme?.into?.slug ?? null;
}

import { db } from "../../db/client.server.ts";
import { closedNote } from "../audit/closed-ward.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";

/** What the writing screen offers: the towns of the ward, and whom to call when it cannot wait. */
export async function writingPage(wardSlug: string) {
  const ward = await wardBySlug(wardSlug);
  const towns = await db.town.findMany({
    where: { wardId: ward.id },
    orderBy: { sortKey: "asc" },
    select: { id: true, name: true },
  });
  const closed = await closedNote(ward);
  return { closed, ward: { slug: ward.slug, name: ward.name, urgentContact: ward.urgentContact }, towns };
}

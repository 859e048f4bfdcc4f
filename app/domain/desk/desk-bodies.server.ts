import { db } from "../../db/client.server.ts";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { deskWard } from "./desk-ward.server.ts";

/** The bodies a clerk can call to a sitting beside the whole council: the 部会 of the term in force. */
export async function deskBodies(viewer: Viewer, slug: string) {
  const ward = await deskWard(viewer, slug, "secretariat");
  const today = dayToColumn(dayOf(viewer.now));
  const parts = await db.subcommittee.findMany({
    where: { term: { council: { wardId: ward.id }, startsOn: { lte: today }, endsOn: { gte: today } } },
    select: { id: true, name: true, theme: true },
    orderBy: { name: "asc" },
  });
  return { ward: { slug, name: ward.name }, parts };
}

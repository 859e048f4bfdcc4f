import { db } from "../../db/client.server.ts";
import { allow } from "../../shared/errors.ts";
import { isManager, type Viewer } from "../../shared/viewer.ts";
import { deskWard } from "./desk-ward.server.ts";

/** The ward's own lists: contact line, offices, venues, towns. */
export async function deskSettings(viewer: Viewer, slug: string) {
  const ward = await deskWard(viewer, slug, "secretariat");
  const [offices, venues, towns, bureaus] = await Promise.all([
    db.office.findMany({
      where: { wardId: ward.id, closedOn: null },
      orderBy: { sortKey: "asc" },
      include: { bureau: true },
    }),
    db.venue.findMany({ where: { wardId: ward.id, currentId: null }, orderBy: { name: "asc" } }),
    db.town.findMany({ where: { wardId: ward.id }, orderBy: { sortKey: "asc" }, select: { name: true } }),
    db.bureau.findMany({ orderBy: { sortKey: "asc" }, select: { id: true, name: true } }),
  ]);
  const { publishDays, officeDays, answerDays } = ward;
  const { contactSection, contactTel, contactExt, contactFax, contactEmail, urgentContact, readings, asksKind } = ward;
  return {
    ward: { slug, name: ward.name },
    readings,
    asksKind,
    days: { publishDays, officeDays, answerDays },
    isManager: isManager(viewer, ward.id),
    contact: { contactSection, contactTel, contactExt, contactFax, contactEmail, urgentContact },
    offices: offices.map(({ id, name, email, tel, bureau }) => ({
      id,
      name,
      email,
      tel,
      bureau: bureau?.name ?? null,
    })),
    venues: venues.map(({ wardId: _, ...venue }) => venue),
    bureaus,
    towns: towns.map((town) => town.name),
  };
}

/** 約束の日数, for the manager who decides them. */
export async function promiseSettings(viewer: Viewer, slug: string) {
  const { id, name, publishDays, officeDays, answerDays } = await deskWard(viewer, slug, "secretariat");
  allow(isManager(viewer, id));
  return { ward: { slug, name }, days: { publishDays, officeDays, answerDays } };
}

import { db } from "../../db/client.server.ts";
import { allow, found } from "../../shared/errors.ts";
import { idOrNone } from "../../shared/ids.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { shownVenue } from "../sessions/observing.ts";
import { wardBySlug } from "../wards/scope.server.ts";

/** One place of the ward's list, to be corrected. */
export async function deskVenue(viewer: Viewer, slug: string, id: string | undefined) {
  const ward = await wardBySlug(slug);
  const venue = found(await db.venue.findFirst({ where: { id: idOrNone(id), wardId: ward.id, currentId: null } }));
  allow(isSecretariat(viewer, ward.id));
  return { ward: { slug: ward.slug, name: ward.name }, venue: shownVenue(venue) };
}

import { allow } from "../../shared/errors.ts";
import { isSecretariat, isWardStaff, type Viewer } from "../../shared/viewer.ts";
import { wardBySlug } from "../wards/scope.server.ts";

/** The ward whose desk is opened, for its staff; most of it for the secretariat alone. */
export async function deskWard(viewer: Viewer, slug: string, who: "staff" | "secretariat" = "staff") {
  const ward = await wardBySlug(slug);
  allow(who === "staff" ? isWardStaff(viewer, ward.id) : isSecretariat(viewer, ward.id));
  return ward;
}

export const officeIdsOf = (viewer: Viewer): string[] =>
  viewer.grants.flatMap((g) => (g.role === "office" && g.officeId ? [g.officeId] : []));

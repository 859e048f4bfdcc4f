import { db, type Tx } from "../../db/client.server.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";

/** The ward of an address, or not-found. Wards are public. */
export async function wardBySlug(slug: string, from: Tx = db) {
  return found(await from.ward.findFirst({ where: { slug } }));
}

/** Wards whose desk this account may open. */
export function deskWardIds(viewer: Viewer): string[] {
  const roles = new Set(["secretariat", "manager", "office"]);
  return [...new Set(viewer.grants.flatMap((g) => (g.wardId && roles.has(g.role) ? [g.wardId] : [])))];
}

import { db, type Tx } from "../../db/client.server.ts";
import { found } from "../../shared/errors.ts";

/** The ward of an address, or not-found. Wards are public. */
export async function wardBySlug(slug: string, from: Tx = db) {
  return found(await from.ward.findFirst({ where: { slug } }));
}

/** The same, held until the act ends: another that opens or closes it waits. */
export async function lockWard(tx: Tx, slug: string) {
  await tx.$queryRaw`SELECT id FROM "Ward" WHERE slug = ${slug} FOR UPDATE`;
  return wardBySlug(slug, tx);
}

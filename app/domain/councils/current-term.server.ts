import { db } from "../../db/client.server.ts";
import { found } from "../../shared/errors.ts";

/** The newest term of a ward's council. */
export async function currentTermId(wardSlug: string): Promise<string> {
  const term = await db.term.findFirst({
    where: { council: { ward: { slug: wardSlug } } },
    orderBy: { ordinal: "desc" },
    select: { id: true },
  });
  return found(term).id;
}

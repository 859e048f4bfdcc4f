import type { Tx } from "../../db/client.server.ts";
import { found } from "../../shared/errors.ts";

/** A place of the ward's list as it is described today. */
export const venueOf = async (tx: Tx, { wardId }: { wardId: string }, id: string) =>
  found(await tx.venue.findFirst({ where: { id, wardId, currentId: null } }));

import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import type { Venue } from "../../db/generated/client.ts";
import { violates } from "../../db/violations.server.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "./scope.server.ts";
import type { VenueInput } from "./wards.schema.ts";

/**
 * Says anew what a place is like: every sitting to come there says it from now on. Those that are over keep
 * what was said of it then.
 */
export async function reviseVenue(
  viewer: Viewer,
  ref: { ward: string; venue: string },
  input: z.infer<typeof VenueInput>,
): Promise<void> {
  try {
    await transact(viewer, async (tx) => {
      const ward = await wardBySlug(ref.ward, tx);
      const venue = found(await tx.venue.findFirst({ where: { id: ref.venue, wardId: ward.id, currentId: null } }));
      allow(isSecretariat(viewer, ward.id));
      await keepForThePast(tx, venue);
      await tx.venue.update({ where: { id: venue.id }, data: input, select: { id: true } });
      await record(tx, viewer, { action: "venue.revised", subjectId: venue.id, wardId: ward.id, details: {} });
    });
  } catch (error) {
    if (violates(error, "Venue_wardId_name_key")) refuse("同じ名前の会場があります。", "name");
    throw error;
  }
}

/** The old description, under its own row, for the sittings that were closed or cancelled there. */
async function keepForThePast(tx: Tx, { id, ...description }: Venue): Promise<void> {
  const over = { venueId: id, OR: [{ closedAt: { not: null } }, { cancelledAt: { not: null } }] };
  if ((await tx.councilSession.count({ where: over })) === 0) return;
  const kept = await tx.venue.create({ data: { ...description, currentId: id }, select: { id: true } });
  await tx.councilSession.updateMany({ where: over, data: { venueId: kept.id } });
}

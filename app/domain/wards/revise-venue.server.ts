import type { z } from "zod";
import { violates } from "../../db/violations.server.ts";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "./scope.server.ts";
import type { VenueInput } from "./wards.schema.ts";

/** Corrects what is said of a place; every sitting held there says it from now on. */
export async function reviseVenue(
  viewer: Viewer,
  ref: { ward: string; venue: string },
  input: z.infer<typeof VenueInput>,
): Promise<void> {
  try {
    await transact(viewer, async (tx) => {
      const ward = await wardBySlug(ref.ward, tx);
      const venue = found(await tx.venue.findFirst({ where: { id: ref.venue, wardId: ward.id } }));
      allow(isSecretariat(viewer, ward.id));
      await tx.venue.update({ where: { id: venue.id }, data: input, select: { id: true } });
      await record(tx, viewer, { action: "venue.revised", subjectId: venue.id, wardId: ward.id, details: {} });
    });
  } catch (error) {
    if (violates(error, "Venue_wardId_name_key")) refuse("同じ名前の会場があります。", "name");
    throw error;
  }
}

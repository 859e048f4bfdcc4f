import type { z } from "zod";
import { violates } from "../../db/violations.server.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "./scope.server.ts";
import type { VenueInput } from "./wards.schema.ts";

export async function addVenue(
  viewer: Viewer,
  wardSlug: string,
  input: z.infer<typeof VenueInput>,
): Promise<{ id: string }> {
  try {
    return await transact(viewer, async (tx) => {
      const ward = await wardBySlug(wardSlug, tx);
      allow(isSecretariat(viewer, ward.id));
      const venue = await tx.venue.create({ data: { ...input, wardId: ward.id }, select: { id: true } });
      await record(tx, viewer, { action: "venue.added", subjectId: venue.id, wardId: ward.id, details: {} });
      return venue;
    });
  } catch (error) {
    if (violates(error, "Venue_wardId_name_key")) refuse("同じ名前の会場があります。", "name");
    throw error;
  }
}

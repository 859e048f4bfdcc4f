import type { z } from "zod";
import { violates } from "../../db/violations.server.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { kanaSortKey } from "../../shared/kana.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "./scope.server.ts";
import type { TownInput } from "./wards.schema.ts";

/** A town of the ward, for the list residents choose from. */
export async function addTown(
  viewer: Viewer,
  wardSlug: string,
  input: z.infer<typeof TownInput>,
): Promise<{ id: string }> {
  try {
    return await transact(viewer, async (tx) => {
      const ward = await wardBySlug(wardSlug, tx);
      allow(isSecretariat(viewer, ward.id));
      const town = await tx.town.create({
        data: { ...input, wardId: ward.id, sortKey: kanaSortKey(input.kana) },
        select: { id: true },
      });
      await record(tx, viewer, { action: "town.added", subjectId: town.id, wardId: ward.id, details: {} });
      return town;
    });
  } catch (error) {
    if (violates(error, "Town_wardId_name_key")) refuse("同じ町名があります。", "name");
    throw error;
  }
}

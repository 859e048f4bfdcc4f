import type { z } from "zod";
import { allow } from "../../shared/errors.ts";
import { noId } from "../../shared/ids.ts";
import { isAdmin, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { CityContactInput } from "./wards.schema.ts";

/** Whom to ask about wards that are not open yet. */
export function reviseCityContact(viewer: Viewer, input: z.infer<typeof CityContactInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    allow(isAdmin(viewer));
    await tx.installation.updateMany({ data: input });
    await record(tx, viewer, { action: "city.contact-revised", subjectId: noId, wardId: null, details: {} });
  });
}

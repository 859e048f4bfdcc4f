import type { z } from "zod";
import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "./scope.server.ts";
import type { ContactInput } from "./wards.schema.ts";

export function reviseContact(viewer: Viewer, wardSlug: string, input: z.infer<typeof ContactInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    await tx.ward.update({
      where: { id: ward.id },
      data: { ...input, contactFax: input.contactFax ?? null, contactExt: input.contactExt || null },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "ward.contact-revised",
      subjectId: ward.id,
      wardId: ward.id,
      details: { fields: Object.keys(input) },
    });
  });
}

import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { allow } from "../../shared/errors.ts";
import { kanaSortKey } from "../../shared/kana.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "./scope.server.ts";
import type { OfficeInput } from "./wards.schema.ts";

export function addOffice(
  viewer: Viewer,
  wardSlug: string,
  input: z.infer<typeof OfficeInput>,
): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    const office = await tx.office.create({
      data: { ...input, wardId: ward.id, slug: randomUUID().slice(0, 8), sortKey: kanaSortKey(input.kana) },
      select: { id: true },
    });
    await record(tx, viewer, { action: "office.added", subjectId: office.id, wardId: ward.id, details: {} });
    return office;
  });
}

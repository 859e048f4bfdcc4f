import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { allow, found, refuse } from "../../shared/errors.ts";
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
    const before = await tx.office.count({ where: { wardId: ward.id, name: input.name, closedOn: null } });
    if (before > 0) refuse("この名称の部署はあります。", "name");
    if (input.bureauId) found(await tx.bureau.findFirst({ where: { id: input.bureauId } }));
    const office = await tx.office.create({
      data: { ...input, wardId: ward.id, slug: randomUUID().slice(0, 8), sortKey: kanaSortKey(input.kana) },
      select: { id: true },
    });
    await record(tx, viewer, { action: "office.added", subjectId: office.id, wardId: ward.id, details: {} });
    return office;
  });
}

import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { kanaSortKey } from "../../shared/kana.ts";
import { isAdmin, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { BureauInput } from "./wards.schema.ts";

/** 局 of the city, which oversees offices of the wards. */
export function addBureau(viewer: Viewer, input: z.infer<typeof BureauInput>): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    allow(isAdmin(viewer));
    const before = await tx.bureau.count({ where: { name: input.name } });
    if (before > 0) refuse("この名称の局はあります。", "name");
    const bureau = await tx.bureau.create({
      data: { ...input, sortKey: kanaSortKey(input.kana) },
      select: { id: true },
    });
    await record(tx, viewer, { action: "bureau.added", subjectId: bureau.id, wardId: null, details: {} });
    return bureau;
  });
}

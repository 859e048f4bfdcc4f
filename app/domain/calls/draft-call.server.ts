import type { z } from "zod";
import { dayToColumn } from "../../shared/dates.ts";
import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import type { CallInput } from "./calls.schema.ts";

/** Begins a call for members; nobody outside sees it until it is published. */
export function draftCall(viewer: Viewer, wardSlug: string, input: z.infer<typeof CallInput>): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    const call = await tx.openCall.create({
      data: {
        ...input,
        startsOn: dayToColumn(input.startsOn),
        dueOn: dayToColumn(input.dueOn),
        wardId: ward.id,
        createdAt: viewer.now,
        createdById: viewer.accountId,
      },
      select: { id: true },
    });
    await record(tx, viewer, { action: "call.drafted", subjectId: call.id, wardId: ward.id, details: {} });
    return call;
  });
}

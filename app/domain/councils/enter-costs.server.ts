import type { z } from "zod";
import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { type CostsInput, costKinds } from "./costs.schema.ts";
import { lockCouncil } from "./lock-term.server.ts";

/** 費用 of a fiscal year: what was known before is replaced, what is left empty is not known any more. */
export function enterCosts(viewer: Viewer, wardSlug: string, input: z.infer<typeof CostsInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    const council = await lockCouncil(tx, ward.id);
    const { fiscalYear } = input;
    await tx.councilCost.deleteMany({ where: { councilId: council.id, fiscalYear } });
    const known = costKinds.flatMap((kind) => {
      const yen = input[kind];
      return yen === undefined ? [] : [{ councilId: council.id, fiscalYear, kind, yen, enteredAt: viewer.now }];
    });
    await tx.councilCost.createMany({ data: known });
    await record(tx, viewer, {
      action: "council.costs-entered",
      subjectId: council.id,
      wardId: ward.id,
      details: { fiscalYear, kinds: known.length },
    });
  });
}

import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isManager, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "./scope.server.ts";
import type { PromisesInput } from "./wards.schema.ts";

/** How many opening days the ward allows itself. What is received already keeps the days it was promised. */
export function revisePromises(viewer: Viewer, wardSlug: string, input: z.infer<typeof PromisesInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isManager(viewer, ward.id));
    if (input.answerDays < input.officeDays) {
      refuse("最初の回答は、担当課を決める日より後にしてください。", "answerDays");
    }
    await tx.ward.update({ where: { id: ward.id }, data: input, select: { id: true } });
    await record(tx, viewer, {
      action: "ward.promises-revised",
      subjectId: ward.id,
      wardId: ward.id,
      details: input,
    });
  });
}

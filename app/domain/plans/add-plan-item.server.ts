import type { z } from "zod";
import { violates } from "../../db/violations.server.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isAdmin, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { PlanItemInput } from "./plans.schema.ts";

/** An item of 総合計画 or another plan of the city, for every ward to link proposals to. */
export async function addPlanItem(
  viewer: Viewer,
  { number: code, ...input }: z.infer<typeof PlanItemInput>,
): Promise<{ id: string }> {
  try {
    return await transact(viewer, async (tx) => {
      allow(isAdmin(viewer));
      const item = await tx.planItem.create({ data: { ...input, code, addedAt: viewer.now }, select: { id: true } });
      await record(tx, viewer, { action: "plan-item.added", subjectId: item.id, wardId: null, details: {} });
      return item;
    });
  } catch (error) {
    if (violates(error, "PlanItem_slug_key")) refuse("同じ英字の名前の項目があります。", "slug");
    if (violates(error, "PlanItem_plan_code_key")) refuse("この計画には、同じ施策番号の項目があります。", "number");
    throw error;
  }
}

import { allow, found, refuse } from "../../shared/errors.ts";
import { isAdmin, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";

/** Takes an item away that nothing is linked to. */
export function removePlanItem(viewer: Viewer, slug: string): Promise<void> {
  return transact(viewer, async (tx) => {
    allow(isAdmin(viewer));
    const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM "PlanItem" WHERE slug = ${slug} FOR UPDATE`;
    const { id } = found(rows[0]);
    const linked = await tx.proposalPlan.count({ where: { planItemId: id } });
    if (linked > 0) {
      refuse(`この項目には提案が${linked}件結び付いているため、消せません。先に、提案の側で結び付けを外してください。`);
    }
    await tx.planItem.delete({ where: { id }, select: { id: true } });
    await record(tx, viewer, { action: "plan-item.removed", subjectId: id, wardId: null, details: {} });
  });
}

import { dayOf, dayToColumn } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isAdmin, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { grantInForce } from "./grant-in-force.ts";
import { lockWard } from "./scope.server.ts";

/** From now on anybody may write to the ward: somebody is there who answers, and can be reached. */
export function openWard(viewer: Viewer, slug: string): Promise<void> {
  return transact(viewer, async (tx) => {
    allow(isAdmin(viewer));
    const ward = await lockWard(tx, slug);
    if (ward.openedAt) refuse("この区は、すでに開いています。");
    if (!ward.contactTel || !ward.contactEmail || !ward.urgentContact)
      refuse("区の連絡先がありません。事務局が、事務局の「設定」で連絡先を入れてから開いてください。");
    const desks = await tx.grant.count({
      where: {
        wardId: ward.id,
        role: { in: ["secretariat", "manager"] },
        ...grantInForce(dayToColumn(dayOf(viewer.now))),
      },
    });
    if (desks === 0) refuse("この区には、事務局の人がいません。権限を与えてから開いてください。");
    await tx.ward.update({
      where: { id: ward.id },
      data: { openedAt: viewer.now, closedAt: null },
      select: { id: true },
    });
    await record(tx, viewer, { action: "ward.opened", subjectId: ward.id, wardId: ward.id, details: {} });
  });
}

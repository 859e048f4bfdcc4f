import type { Tx } from "../../db/client.server.ts";
import type { Relation } from "../../db/generated/client.ts";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import type { Viewer } from "../../shared/viewer.ts";

/** 区民 of a ward, once: part of every act by which someone says how they belong to it. */
export async function joinAsResident(
  tx: Tx,
  viewer: Viewer,
  accountId: string,
  wardId: string,
  relation: Relation,
): Promise<boolean> {
  const held = await tx.grant.count({ where: { accountId, role: "resident", wardId, endedAt: null } });
  if (held > 0) return false;
  await tx.grant.create({
    data: {
      accountId,
      role: "resident",
      wardId,
      relation,
      startsOn: dayToColumn(dayOf(viewer.now)),
      grantedAt: viewer.now,
    },
    select: { id: true },
  });
  return true;
}

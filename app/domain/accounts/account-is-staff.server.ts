import { db } from "../../db/client.server.ts";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import { staffRoles } from "../../shared/viewer.ts";

/** Staff logins are shorter. */
export async function accountIsStaff(accountId: string, now: Date): Promise<boolean> {
  const today = dayToColumn(dayOf(now));
  const grants = await db.grant.count({
    where: {
      accountId,
      role: { in: [...staffRoles] as never[] },
      endedAt: null,
      startsOn: { lte: today },
      OR: [{ endsOn: null }, { endsOn: { gte: today } }],
    },
  });
  return grants > 0;
}

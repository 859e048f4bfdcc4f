import { db } from "../../db/client.server.ts";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import { staffRoles } from "../../shared/viewer.ts";

/** Staff logins are shorter. */
export async function accountIsStaff(accountId: string, now: Date): Promise<boolean> {
  const roles = await rolesOf(accountId, now);
  return roles.some((role) => staffRoles.has(role));
}

/** Members and staff sign in by password alone: a mailbox must not open the desk or a sitting. */
export async function needsPassword(accountId: string, now: Date): Promise<boolean> {
  const [roles, seats] = await Promise.all([rolesOf(accountId, now), db.member.count({ where: { accountId } })]);
  return seats > 0 || roles.some((role) => role !== "resident");
}

async function rolesOf(accountId: string, now: Date) {
  const today = dayToColumn(dayOf(now));
  const grants = await db.grant.findMany({
    where: { accountId, endedAt: null, startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }] },
    select: { role: true },
  });
  return grants.map((grant) => grant.role);
}

import { db } from "../../db/client.server.ts";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import type { Held } from "../../shared/viewer.ts";

export type Identity = {
  accountId: string;
  displayName: string;
  expiresAt: Date;
  confirmedAt: Date | null;
  isDemo: boolean;
  grants: Held[];
  memberIds: string[];
};

/** Session, account, grants in force today and memberships: one statement for every signed-in request. */
export async function loadIdentity(sessionHash: string): Promise<Identity | null> {
  const now = new Date();
  const today = dayToColumn(dayOf(now));
  const rows = await db.$queryRaw<Identity[]>`
    SELECT a.id AS "accountId", a."displayName", s."expiresAt", s."confirmedAt",
      a."demoAt" IS NOT NULL AS "isDemo",
      COALESCE((SELECT json_agg(json_build_object('role', g.role, 'wardId', g."wardId", 'officeId', g."officeId", 'bureauId', g."bureauId"))
        FROM "Grant" g WHERE g."accountId" = a.id AND g."endedAt" IS NULL AND g."startsOn" <= ${today}
        AND (g."endsOn" IS NULL OR g."endsOn" >= ${today})), '[]'::json) AS grants,
      ARRAY(SELECT m.id::text FROM "Member" m WHERE m."accountId" = a.id) AS "memberIds"
    FROM "LoginSession" s JOIN "Account" a ON a.id = s."accountId"
    WHERE s.id = ${sessionHash} AND s."endsAt" > ${now} AND a."disabledAt" IS NULL AND a."deletedAt" IS NULL`;
  return rows[0] ?? null;
}

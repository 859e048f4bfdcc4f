import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { type Day, dayOf, dayToColumn } from "../../shared/dates.ts";
import { seatsOf } from "../councils/body.ts";
import { readRules } from "../councils/rules.schema.ts";
import { type PersonInRoom, type Room, roomFrom } from "./room.rules.ts";

/** Who is in the room now and what that means, under the rules frozen onto the sitting. One statement. */
export async function roomOf(tx: Tx, session: CouncilSession, itemId: string | null): Promise<Room> {
  const day: Day = dayOf(session.startsAt);
  const rules = readRules(session.rules);
  const part = session.subcommitteeId;
  const rows = await tx.$queryRaw<PersonInRoom[]>`
    SELECT m.id, m."startsOn", m."endsOn", m."endedOn", p.id IS NOT NULL AS "isPresent",
      COALESCE(p.online, false) AS "isOnline", r."memberId" IS NOT NULL AS "isRecused",
      g.id IS NOT NULL AS "isPresiding",
      CASE WHEN ${part}::uuid IS NULL THEN o.post::text WHEN b."isHead" THEN 'chair' END AS post
    FROM "Member" m
    LEFT JOIN "Presence" p ON p."sessionId" = ${session.id}::uuid AND p."memberId" = m.id AND p."leftAt" IS NULL
    LEFT JOIN "Recusal" r ON r."itemId" = ${itemId}::uuid AND r."memberId" = m.id
    LEFT JOIN "Presiding" g ON g."sessionId" = ${session.id}::uuid AND g."memberId" = m.id AND g."endedAt" IS NULL
    LEFT JOIN "MemberPost" o ON o."memberId" = m.id AND o."startsOn" <= ${dayToColumn(day)}
      AND (o."endedOn" IS NULL OR o."endedOn" > ${dayToColumn(day)})
    LEFT JOIN "SubcommitteeMember" b ON b."memberId" = m.id AND b."subcommitteeId" = ${part}::uuid
      AND b."startsOn" <= ${dayToColumn(day)} AND (b."endedOn" IS NULL OR b."endedOn" > ${dayToColumn(day)})
    WHERE m."termId" = ${session.termId}::uuid AND (${part}::uuid IS NULL OR b."memberId" IS NOT NULL)`;
  return roomFrom(rows, { rules, day, seats: (members) => seatsOf(session, rules, members) });
}

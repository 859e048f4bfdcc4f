import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { type Day, dayOf, dayToColumn } from "../../shared/dates.ts";
import { seatsOf } from "../councils/body.ts";
import { type Quorum, quorumOf, type Roll } from "../councils/quorum.rules.ts";
import { numbersOf, rollOf, type Seat } from "../councils/roll.rules.ts";
import { readRules } from "../councils/rules.schema.ts";

export type Room = {
  roll: Roll;
  quorum: Quorum;
  /** Members present who count, the recused and the person presiding included. */
  presentIds: string[];
  recusedIds: string[];
  presidingId: string | null;
  /** chair, vice_chair or deputy: in what capacity that person presides. */
  presidingAs: string | null;
  hasEligiblePresiding: boolean;
};

type Row = Seat & { id: string; isPresiding: boolean; post: string | null };

/** Who is in the room now and what that means, under the rules frozen onto the sitting. One statement. */
export async function roomOf(tx: Tx, session: CouncilSession, itemId: string | null): Promise<Room> {
  const day: Day = dayOf(session.startsAt);
  const rules = readRules(session.rules);
  const part = session.subcommitteeId;
  const rows = await tx.$queryRaw<Row[]>`
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
  const there = rollOf(rows, day, rules.onlineCounts);
  const { members, present, recused } = there;
  const presiding = members.find((row) => row.isPresiding) ?? null;
  const roll = numbersOf(there, seatsOf(session, rules, members.length));
  return {
    roll,
    quorum: quorumOf(rules.quorum, roll),
    presentIds: present.map((row) => row.id),
    recusedIds: recused.map((row) => row.id),
    presidingId: presiding?.id ?? null,
    presidingAs: presiding ? (presiding.post ?? "deputy") : null,
    hasEligiblePresiding: presiding !== null && present.some((row) => row.id === presiding.id) && !presiding.isRecused,
  };
}

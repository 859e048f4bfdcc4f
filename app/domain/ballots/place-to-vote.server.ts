import type { Tx } from "../../db/client.server.ts";
import { violates } from "../../db/violations.server.ts";
import { dayOf, dayToColumn } from "../../shared/dates.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { SessionRef } from "../sessions/scope.server.ts";

export type BallotRef = SessionRef & { vote: string };

type Place = {
  voteId: string;
  wardId: string;
  memberId: string | null;
  method: string;
  isOnPaper: boolean;
  isClosed: boolean;
  isRecused: boolean;
  isPresent: boolean;
  isOnRoll: boolean;
  /** On the day of the vote; of a 書面表決, on the day of the reply. */
  isInOffice: boolean | null;
  hasOwnBallot: boolean;
  hasVotedSecretly: boolean;
  /** Of an election: how its candidates came to be, and who they are. */
  way: string | null;
  candidateIds: string[];
};

/**
 * The vote, the member and how they stand. A letter that came in time is entered by the desk until the count.
 * Two devices of one member, and the desk entering for them, take turns first.
 */
export async function placeToVote(
  tx: Tx,
  viewer: Viewer,
  ref: BallotRef,
  memberId?: string,
): Promise<Place | undefined> {
  const today = dayToColumn(dayOf(viewer.now));
  const own = memberId ? [memberId] : [...viewer.memberIds];
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${ref.vote} || id, 0)) FROM unnest(${own.toSorted()}::text[]) id`;
  const rows = await tx.$queryRaw<Place[]>`
    SELECT v.id AS "voteId", s."wardId", m.id AS "memberId", v.method::text AS method, v."isOnPaper", v.way::text AS way,
      ARRAY(SELECT c."memberId"::text FROM "VoteCandidate" c WHERE c."voteId" = v.id) AS "candidateIds",
      (v."countedAt" IS NOT NULL OR v."voidedAt" IS NOT NULL OR s."closedAt" IS NOT NULL
        OR (${memberId === undefined} AND COALESCE(v."closesAt" <= ${viewer.now}, false))) AS "isClosed",
      (m."startsOn" <= ${today} AND m."endsOn" >= ${today} AND (m."endedOn" IS NULL OR m."endedOn" > ${today})) AS "isInOffice",
      EXISTS (SELECT 1 FROM "Recusal" r WHERE r."itemId" = i.id AND r."memberId" = m.id) AS "isRecused",
      EXISTS (SELECT 1 FROM "Presence" p WHERE p."sessionId" = s.id AND p."memberId" = m.id AND p."leftAt" IS NULL) AS "isPresent",
      EXISTS (SELECT 1 FROM "VoteRoll" o WHERE o."voteId" = v.id AND o."memberId" = m.id) AS "isOnRoll",
      EXISTS (SELECT 1 FROM "Ballot" b WHERE b."voteId" = v.id AND b."memberId" = m.id AND b."enteredById" IS NULL) AS "hasOwnBallot",
      EXISTS (SELECT 1 FROM "SecretVoter" x WHERE x."voteId" = v.id AND x."memberId" = m.id) AS "hasVotedSecretly"
    FROM "Vote" v JOIN "AgendaItem" i ON i.id = v."itemId" JOIN "CouncilSession" s ON s.id = i."sessionId"
    JOIN "Ward" w ON w.id = s."wardId"
    LEFT JOIN "Member" m ON m."termId" = s."termId" AND m.id::text = ANY(${own})
    WHERE w.slug = ${ref.ward} AND s."fiscalYear" || '-' || s.number = ${ref.session} AND v.id = ${ref.vote}::uuid
    ORDER BY m."startsOn" DESC LIMIT 1`;
  return rows[0];
}

/** Refuses whoever has no part in this vote, each with its own reason. */
export function requirePlace(place: Place): void {
  if (place.isClosed) refuse("この採決は締め切りました。");
  if (place.isRecused) refuse("この議題から除斥されているため、採決に加われません。");
  if (place.method === "written" && !place.isInOffice) refuse("きょうは在任していないため、回答できません。");
  if (!place.isPresent && place.method !== "written") refuse("着席していないため、採決に加われません。");
  if (!place.isOnRoll) refuse("採決が始まった後に着席したため、この採決には加われません。");
}

/** Says in words what the database refused when something changed between the reading and the writing. */
export async function saidInWords(cast: () => Promise<void>): Promise<void> {
  try {
    await cast();
  } catch (error) {
    if (violates(error, "ballot_vote_closed")) refuse("この採決は締め切りました。");
    if (violates(error, "ballot_not_on_roll")) refuse("この採決には加われません。");
    if (violates(error, "SecretVoter_pkey")) refuse("すでに投票しています。無記名投票は、投票した後に変えられません。");
    if (violates(error, "ballot_not_present")) refuse("着席していないため、採決に加われません。");
    throw error;
  }
}

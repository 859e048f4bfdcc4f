import type { Tx } from "../../db/client.server.ts";
import type { Choice } from "../../db/generated/client.ts";
import { violates } from "../../db/violations.server.ts";
import { found, Problem, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";

type Ref = SessionRef & { vote: string };
type Input = { choice: Choice; memberId?: string };

/**
 * One choice of one member in a recorded vote. The last before closing counts, and all are
 * kept. The database refuses whoever is not on the roll, whatever is written here.
 */
export async function castBallot(viewer: Viewer, ref: Ref, input: Input): Promise<void> {
  try {
    await cast(viewer, ref, input);
  } catch (error) {
    if (violates(error, "ballot_vote_closed")) refuse("この採決は締め切りました。");
    if (violates(error, "ballot_not_on_roll")) refuse("この採決には加われません。");
    throw error;
  }
}

function cast(viewer: Viewer, ref: Ref, input: Input) {
  return transact(viewer, async (tx) => {
    const place = found(await placeOf(tx, viewer, ref, input.memberId));
    if (input.memberId && !isSecretariat(viewer, place.wardId)) throw new Problem("forbidden");
    if (!place.memberId) throw new Problem("forbidden");
    if (place.method !== "recorded") refuse("この採決は人数を数える方法です。事務局が人数を入力します。");
    if (place.isClosed) refuse("この採決は締め切りました。");
    if (place.isRecused) refuse("この議題から除斥されているため、採決に加われません。");
    if (!place.isPresent) refuse("着席していないため、採決に加われません。");
    if (!place.isOnRoll) refuse("採決が始まった後に着席したため、この採決には加われません。");
    if (input.memberId && place.hasOwnBallot) {
      refuse("この委員は自分の端末で投票しています。変えるときは、本人が投票し直してください。", "memberId");
    }
    await tx.$executeRaw`
      INSERT INTO "Ballot" ("voteId", "memberId", revision, choice, "castAt", "enteredById")
      SELECT ${place.voteId}::uuid, ${place.memberId}::uuid, COALESCE(max(revision), 0) + 1,
        ${input.choice}::"Choice", ${viewer.now}, ${input.memberId ? viewer.accountId : null}::uuid
      FROM "Ballot" WHERE "voteId" = ${place.voteId}::uuid AND "memberId" = ${place.memberId}::uuid`;
    await record(tx, viewer, {
      action: "ballot.cast",
      subjectId: place.voteId,
      wardId: place.wardId,
      details: { voteId: place.voteId, entered: input.memberId !== undefined },
    });
  });
}

type Place = {
  voteId: string;
  wardId: string;
  memberId: string | null;
  method: string;
  isClosed: boolean;
  isRecused: boolean;
  isPresent: boolean;
  isOnRoll: boolean;
  hasOwnBallot: boolean;
};

/** The vote, the member and how they stand, in one statement. Two devices of one member take turns here. */
async function placeOf(tx: Tx, viewer: Viewer, ref: Ref, memberId?: string): Promise<Place | undefined> {
  const own = memberId ? [memberId] : [...viewer.memberIds];
  const rows = await tx.$queryRaw<Place[]>`
    SELECT v.id AS "voteId", s."wardId", m.id AS "memberId", v.method::text AS method,
      (v."countedAt" IS NOT NULL OR v."voidedAt" IS NOT NULL OR s."closedAt" IS NOT NULL) AS "isClosed",
      EXISTS (SELECT 1 FROM "Recusal" r WHERE r."itemId" = i.id AND r."memberId" = m.id) AS "isRecused",
      EXISTS (SELECT 1 FROM "Presence" p WHERE p."sessionId" = s.id AND p."memberId" = m.id AND p."leftAt" IS NULL) AS "isPresent",
      EXISTS (SELECT 1 FROM "VoteRoll" o WHERE o."voteId" = v.id AND o."memberId" = m.id) AS "isOnRoll",
      EXISTS (SELECT 1 FROM "Ballot" b WHERE b."voteId" = v.id AND b."memberId" = m.id AND b."enteredById" IS NULL) AS "hasOwnBallot",
      pg_advisory_xact_lock(hashtextextended(v.id::text || COALESCE(m.id::text, ''), 0))::text AS turn
    FROM "Vote" v JOIN "AgendaItem" i ON i.id = v."itemId" JOIN "CouncilSession" s ON s.id = i."sessionId"
    JOIN "Ward" w ON w.id = s."wardId"
    LEFT JOIN "Member" m ON m."termId" = s."termId" AND m.id::text = ANY(${own})
    WHERE w.slug = ${ref.ward} AND s."fiscalYear" || '-' || s.number = ${ref.session} AND v.id = ${ref.vote}::uuid
    ORDER BY m."startsOn" DESC LIMIT 1`;
  return rows[0];
}

import { found, Problem, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { ElectionBallotInput } from "./elections.schema.ts";
import { type BallotRef, placeToVote, requirePlace, saidInWords } from "./place-to-vote.server.ts";

/** What a name written in is kept under among the running totals, until it is counted. */
export const writtenIn = "write-in:";

/** A choice in an election: like any secret ballot, final, and kept in the totals alone. A name may be written in where the vote is free. */
export function castElectionBallot(viewer: Viewer, ref: BallotRef, input: ElectionBallotInput): Promise<void> {
  return saidInWords(() => cast(viewer, ref, input));
}

function cast(viewer: Viewer, ref: BallotRef, input: ElectionBallotInput) {
  return transact(viewer, async (tx) => {
    const place = found(await placeToVote(tx, viewer, ref));
    if (!place.memberId) throw new Problem("forbidden");
    if (place.way === null) refuse("この採決は選挙ではありません。");
    if (place.isOnPaper) refuse("この選挙は紙で投票します。");
    requirePlace(place);
    if (place.hasVotedSecretly) refuse("すでに投票しています。無記名投票は、投票した後に変えられません。");
    const isCandidate = place.candidateIds.includes(input.secretCandidate);
    const isOther = input.secretCandidate === "other" && place.way === "free";
    if (!isCandidate && !isOther && input.secretCandidate !== "blank")
      refuse("投票する委員を選んでください。", "secretCandidate");
    const key = isOther ? `${writtenIn}${input.secretWriteIn ?? ""}` : input.secretCandidate;
    await tx.$executeRaw`
      INSERT INTO "SecretVoter" ("voteId", "memberId") VALUES (${place.voteId}::uuid, ${place.memberId}::uuid)`;
    await tx.$executeRaw`
      UPDATE "SecretTally"
      SET counts = jsonb_set(counts, ARRAY[${key}], to_jsonb(COALESCE((counts->>${key})::int, 0) + 1))
      WHERE "voteId" = ${place.voteId}::uuid`;
    await record(tx, viewer, {
      action: "ballot.elected",
      subjectId: place.voteId,
      wardId: place.wardId,
      details: { voteId: place.voteId },
    });
  });
}

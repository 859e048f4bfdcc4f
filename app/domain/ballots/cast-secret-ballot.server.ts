import type { Choice } from "../../db/generated/client.ts";
import { found, Problem, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { type BallotRef, placeToVote, requirePlace, saidInWords } from "./place-to-vote.server.ts";

/**
 * A choice in a secret vote: final when cast. Only that the member voted is written down; the choice goes into one
 * row of running totals and nowhere else, the record of acts included (docs/decisions/0023).
 */
export function castSecretBallot(viewer: Viewer, ref: BallotRef, input: { secretChoice: Choice }): Promise<void> {
  return saidInWords(() => cast(viewer, ref, input.secretChoice));
}

function cast(viewer: Viewer, ref: BallotRef, choice: Choice) {
  return transact(viewer, async (tx) => {
    const place = found(await placeToVote(tx, viewer, ref));
    if (!place.memberId) throw new Problem("forbidden");
    if (place.method !== "secret" || place.way !== null) refuse("この採決は無記名投票ではありません。");
    if (place.isOnPaper) refuse("この採決は紙で投票します。");
    requirePlace(place);
    if (place.hasVotedSecretly) refuse("すでに投票しています。無記名投票は、投票した後に変えられません。");
    await tx.$executeRaw`
      INSERT INTO "SecretVoter" ("voteId", "memberId") VALUES (${place.voteId}::uuid, ${place.memberId}::uuid)`;
    await tx.$executeRaw`
      UPDATE "SecretTally" SET counts = jsonb_set(counts, ARRAY[${choice}], to_jsonb((counts->>${choice})::int + 1))
      WHERE "voteId" = ${place.voteId}::uuid`;
    await record(tx, viewer, {
      action: "ballot.secret",
      subjectId: place.voteId,
      wardId: place.wardId,
      details: { voteId: place.voteId },
    });
  });
}

import type { Choice } from "../../db/generated/client.ts";
import { found, Problem, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { type BallotRef, placeToVote, requirePlace, saidInWords } from "./place-to-vote.server.ts";

type Input = { choice: Choice; memberId?: string };

/**
 * One choice of one member in a recorded vote. The last before closing counts, and all are
 * kept. The database refuses whoever is not on the roll, whatever is written here.
 */
export function castBallot(viewer: Viewer, ref: BallotRef, input: Input): Promise<void> {
  return saidInWords(() => cast(viewer, ref, input));
}

function cast(viewer: Viewer, ref: BallotRef, input: Input) {
  return transact(viewer, async (tx) => {
    const place = found(await placeToVote(tx, viewer, ref, input.memberId));
    if (input.memberId && !isSecretariat(viewer, place.wardId)) throw new Problem("forbidden");
    if (!place.memberId) throw new Problem("forbidden");
    if (place.method === "secret") refuse("この採決は無記名投票です。委員が自分の端末で投票します。");
    if (place.method !== "recorded" && place.method !== "written")
      refuse("この採決は人数を数える方法です。事務局が人数を入力します。");
    requirePlace(place);
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

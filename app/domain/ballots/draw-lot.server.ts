import { allow, found, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { canRunVote } from "./ballots.policy.ts";
import { electionOutcome, lotFor, readPoll } from "./election.rules.ts";
import { lockVote, type VoteRef } from "./locked-vote.server.ts";
import { settleElection } from "./settle-election.server.ts";

/** 抽選 between those with the same votes: the seed was fixed at the opening, the word is settled on in the room. Anybody can do it again. */
export function drawLot(viewer: Viewer, ref: VoteRef, input: { publicWord: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, vote, item } = await lockVote(tx, viewer, ref);
    allow(canRunVote(viewer, session.wardId, vote.presidingId));
    requireState(session, "open");
    const poll = readPoll(vote.result);
    if (vote.kind !== "election" || !poll || vote.decidedAt || vote.voidedAt)
      refuse("抽選を待っている選挙ではありません。");
    const outcome = electionOutcome(readRules(vote.rules).election, poll, vote.runoffOfId !== null);
    if (outcome.kind !== "lot") refuse("抽選を待っている選挙ではありません。");
    const candidates = await tx.voteCandidate.findMany({ where: { voteId: vote.id } });
    const numbers = new Map(candidates.map(({ memberId, number }) => [memberId, number]));
    const electedId = lotFor(outcome.ids, numbers, found(vote.lotSeed), input.publicWord);
    const drawn = await tx.vote.update({ where: { id: vote.id }, data: { lotWord: input.publicWord } });
    await settleElection(tx, viewer, session, item, drawn, electedId);
    await record(tx, viewer, { action: "election.lot", subjectId: vote.id, wardId: session.wardId, details: {} });
  });
}

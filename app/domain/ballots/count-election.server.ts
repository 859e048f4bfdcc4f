import type { Tx } from "../../db/client.server.ts";
import type { Vote } from "../../db/generated/client.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { plainWords } from "../../shared/text.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import { roomOf } from "../sessions/room.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { canRunVote } from "./ballots.policy.ts";
import { writtenIn } from "./cast-election-ballot.server.ts";
import { runoffWords } from "./declaration.rules.ts";
import { electionOutcome, type Poll, validVotes } from "./election.rules.ts";
import type { ElectionCountInput } from "./elections.schema.ts";
import { lockVote, type VoteRef } from "./locked-vote.server.ts";
import { closeRoll, roomAtClose } from "./room-at-close.server.ts";
import { settleElection } from "./settle-election.server.ts";

/** Closes an election and reckons it once: somebody is elected, or a lot or a second ballot has to decide. */
export function countElection(
  viewer: Viewer,
  ref: VoteRef,
  input: ElectionCountInput,
): Promise<{ next: "elected" | "lot" | "runoff" | "nobody" }> {
  return transact(viewer, async (tx) => {
    const { session, vote, item } = await lockVote(tx, viewer, ref);
    const room = await roomOf(tx, session, item.id);
    allow(canRunVote(viewer, session.wardId, room.presidingId));
    requireState(session, "open");
    if (vote.kind !== "election") refuse("この採決は選挙ではありません。");
    if (vote.countedAt || vote.voidedAt) refuse("この選挙は締め切りました。");
    const still = room.presentIds.filter((id) => !room.recusedIds.includes(id));
    const poll = vote.isOnPaper ? await paperPoll(tx, vote, input, still.length) : await devicePoll(tx, vote);
    const outcome = electionOutcome(readRules(vote.rules).election, poll, vote.runoffOfId !== null);
    const isOver = !room.quorum.isMet || outcome.kind === "runoff" || outcome.kind === "nobody";
    await closeRoll(tx, vote.id, still);
    const counted = await tx.vote.update({
      where: { id: vote.id },
      data: {
        ...roomAtClose(viewer, room),
        voters: validVotes(poll) + poll.blank + poll.invalid,
        result: poll,
        ...(isOver
          ? {
              outcome: room.quorum.isMet ? "nobody_elected" : "no_quorum",
              wording: wordingOf(room.quorum.isMet, outcome.kind),
              decidedAt: viewer.now,
            }
          : {}),
      },
    });
    if (!isOver && outcome.kind === "elected") await settleElection(tx, viewer, session, item, counted, outcome.id);
    const next = room.quorum.isMet ? outcome.kind : "nobody";
    await record(tx, viewer, {
      action: "election.counted",
      subjectId: vote.id,
      wardId: session.wardId,
      details: { outcome: next },
    });
    return { next };
  });
}

function wordingOf(isQuorate: boolean, kind: string): string {
  if (!isQuorate) return "定足数を欠いたため成立せず";
  return kind === "runoff" ? runoffWords : "選ばれた人なし";
}

/** The running totals, sealed; a name written in counts for the member in office it names, and else for nobody. */
async function devicePoll(tx: Tx, vote: Vote): Promise<Poll> {
  await tx.$executeRaw`SELECT seal_secret_vote(${vote.id}::uuid)`;
  const { counts } = await tx.secretTally.findFirstOrThrow({ where: { voteId: vote.id } });
  const candidates = await tx.voteCandidate.findMany({
    where: { voteId: vote.id },
    include: { member: { select: { name: true } } },
  });
  const poll = { votes: {} as Record<string, number>, blank: 0, invalid: 0 };
  for (const [key, count] of Object.entries(counts as Record<string, number>)) {
    const name = key.startsWith(writtenIn) ? plainWords(key.slice(writtenIn.length)) : null;
    const named = candidates.filter((one) => one.memberId === key || plainWords(one.member.name) === name);
    const [only] = named;
    if (key === "blank") poll.blank += count;
    else if (only && named.length === 1) poll.votes[only.memberId] = (poll.votes[only.memberId] ?? 0) + count;
    else poll.invalid += count;
  }
  return poll;
}

async function paperPoll(tx: Tx, vote: Vote, input: ElectionCountInput, present: number): Promise<Poll> {
  const candidates = await tx.voteCandidate.findMany({ where: { voteId: vote.id } });
  const votes = Object.fromEntries(
    candidates
      .map(({ memberId }) => [memberId, input.votes?.[memberId] ?? 0] as const)
      .filter(([, count]) => count > 0),
  );
  const poll = { votes, blank: input.blank ?? 0, invalid: input.invalid ?? 0 };
  const total = validVotes(poll) + poll.blank + poll.invalid;
  if (total === 0) refuse("票の数を入力してください。");
  if (total > present) refuse(`投票できる委員は${present}名です。票の合計が${total - present}票多くなっています。`);
  return poll;
}

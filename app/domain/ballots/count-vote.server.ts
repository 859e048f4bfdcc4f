import type { z } from "zod";
import type { Tx } from "../../db/client.server.ts";
import type { Vote } from "../../db/generated/client.ts";
import { allow, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { type CouncilRules, readRules } from "../councils/rules.schema.ts";
import type { Room } from "../sessions/room.rules.ts";
import { roomOf } from "../sessions/room.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { canRunVote } from "./ballots.policy.ts";
import type { CountInput } from "./ballots.schema.ts";
import { eligibleIds, type Given, reckon } from "./count.rules.ts";
import { lockVote, type VoteRef } from "./locked-vote.server.ts";
import { settleByVote, wordingOf } from "./settle-vote.server.ts";

/** Closes a vote and computes its outcome once, from the rules frozen onto it. */
export function countVote(
  viewer: Viewer,
  ref: VoteRef,
  input: z.infer<typeof CountInput>,
): Promise<{ isTie: boolean }> {
  return transact(viewer, async (tx) => {
    const { session, vote, item } = await lockVote(tx, viewer, ref);
    const room = await roomOf(tx, session, item.id);
    allow(canRunVote(viewer, session.wardId, room.hasEligiblePresiding ? room.presidingId : null));
    requireState(session, "open");
    if (vote.countedAt || vote.voidedAt) refuse("この採決は締め切りました。");
    const rules = readRules(vote.rules);
    const given = vote.method === "recorded" ? await choicesIn(tx, vote) : handsOf(input, rules, room);
    const { count, decision } = reckon(rules, room, given);
    const outcome = decision.kind === "decided" ? decision.outcome : null;
    await tx.vote.update({
      where: { id: vote.id },
      data: {
        countedAt: viewer.now,
        present: room.roll.present,
        recused: room.roll.recused,
        presidingId: room.presidingId,
        presidingAs: room.presidingAs,
        presidingPresent: room.hasEligiblePresiding,
        forCount: count?.for ?? null,
        againstCount: count?.against ?? null,
        abstainCount: count?.abstain ?? null,
        ...(outcome ? { outcome, wording: wordingOf(session, outcome), decidedAt: viewer.now } : {}),
      },
      select: { id: true },
    });
    if (outcome) await settleByVote(tx, viewer, session, item, "voted");
    await record(tx, viewer, {
      action: "vote.counted",
      subjectId: vote.id,
      wardId: session.wardId,
      details: { outcome },
    });
    return { isTie: outcome === null };
  });
}

/** Hands and standing: for and against are entered, the rest of those who may vote abstain. */
function handsOf(input: z.infer<typeof CountInput>, rules: CouncilRules, room: Room): Given {
  const eligible = eligibleIds(rules.decision, room).length;
  if (input.for === undefined) refuse("賛成の人数を入力してください。", "for");
  if (input.against === undefined) refuse("反対の人数を入力してください。", "against");
  const rest = eligible - input.for - input.against;
  if (rest < 0) refuse(`採決に加われる委員は${eligible}名です。賛成と反対の合計が${-rest}名多くなっています。`, "for");
  if (input.abstain !== undefined && input.abstain !== rest) {
    refuse(`採決に加われる委員は${eligible}名です。賛成と反対を除くと、棄権は${rest}名になります。`, "abstain");
  }
  return { kind: "hands", for: input.for, against: input.against };
}

/** Each member's last choice. Whose counts is for the reckoning to say: only of those still in the room. */
async function choicesIn(tx: Tx, vote: Vote): Promise<Given> {
  const last = await tx.ballot.findMany({
    where: { voteId: vote.id },
    orderBy: [{ memberId: "asc" }, { revision: "desc" }],
    distinct: ["memberId"],
  });
  return { kind: "choices", choices: new Map(last.map((ballot) => [ballot.memberId, ballot.choice])) };
}

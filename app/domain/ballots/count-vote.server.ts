import { allow, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import { roomOf } from "../sessions/room.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { canRunVote } from "./ballots.policy.ts";
import type { CountInput } from "./ballots.schema.ts";
import { eligibleIds, reckon } from "./count.rules.ts";
import { givenIn } from "./given-votes.server.ts";
import { lockVote, type VoteRef } from "./locked-vote.server.ts";
import { closeRoll, roomAtClose } from "./room-at-close.server.ts";
import { countedAs, settleByVote } from "./settle-vote.server.ts";

/** Closes a vote and computes its outcome once, from the rules frozen onto it. */
export function countVote(viewer: Viewer, ref: VoteRef, input: CountInput): Promise<{ isTie: boolean }> {
  return transact(viewer, async (tx) => {
    const { session, vote, item } = await lockVote(tx, viewer, ref);
    const room = await roomOf(tx, session, item.id);
    allow(canRunVote(viewer, session.wardId, room.hasEligiblePresiding ? room.presidingId : null));
    requireState(session, "open");
    if (vote.kind !== "motion") refuse("選挙は、選挙の画面から締め切ってください。");
    if (vote.method === "written") refuse("書面表決は、書面表決の画面から締め切ってください。");
    if (vote.countedAt || vote.voidedAt) refuse("この採決は締め切りました。");
    const rules = readRules(vote.rules);
    const given = await givenIn(tx, viewer, vote, room, rules, input);
    const counted = await countedAs(tx, viewer, { session, item, vote }, reckon(rules, room, given));
    const { outcome } = counted;
    await closeRoll(tx, vote.id, eligibleIds(rules.decision, room));
    await tx.vote.update({
      where: { id: vote.id },
      data: {
        ...roomAtClose(viewer, room),
        ...counted,
        voters:
          vote.method === "secret" && !vote.isOnPaper
            ? await tx.secretVoter.count({ where: { voteId: vote.id } })
            : null,
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

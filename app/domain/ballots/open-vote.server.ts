import type { Tx } from "../../db/client.server.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { ItemRef } from "../agenda/locked-item.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { OpenVoteInput } from "./ballots.schema.ts";
import { eligibleIds } from "./count.rules.ts";
import { motionToPut } from "./motions-of.server.ts";
import { readyToDecide, reconsidering } from "./start-of-vote.server.ts";

/** Opens a vote on a motion that is ready, and freezes who may take part: present now, not recused, in office. */
export function openVote(viewer: Viewer, ref: ItemRef, input: OpenVoteInput): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const { session, item, room, rules } = await readyToDecide(tx, viewer, ref);
    if (input.isOnPaper && input.method !== "secret")
      refuse("紙で投票するのは、無記名投票のときだけです。", "isOnPaper");
    const { motion } = await motionToPut(tx, viewer, item, { motionId: input.motionId, text: input.motion });
    const again = await reconsidering(tx, session, item, rules, { text: input.motion, reason: input.reconsiderReason });
    const vote = await tx.vote.create({
      data: {
        itemId: item.id,
        motionId: motion.id,
        motion: input.motion,
        method: input.method,
        isOnPaper: input.isOnPaper === "on",
        objection: input.objection ? input.objector || "異議あり" : null,
        rules,
        openedAt: viewer.now,
        openedById: viewer.accountId ?? "",
        seats: room.roll.seats,
        currentMembers: room.roll.currentMembers,
        roll: { create: eligibleIds(rules.decision, room).map((memberId) => ({ memberId })) },
        ...again,
      },
      select: { id: true },
    });
    if (input.method === "secret" && !input.isOnPaper) await beginTally(tx, vote.id);
    if (!item.startedAt) {
      await tx.agendaItem.update({ where: { id: item.id }, data: { startedAt: viewer.now }, select: { id: true } });
    }
    await record(tx, viewer, {
      action: "vote.opened",
      subjectId: vote.id,
      wardId: session.wardId,
      details: { method: input.method },
    });
    return vote;
  });
}

const beginTally = (tx: Tx, voteId: string) =>
  tx.secretTally.create({ data: { voteId, counts: { for: 0, against: 0, abstain: 0 } }, select: { voteId: true } });

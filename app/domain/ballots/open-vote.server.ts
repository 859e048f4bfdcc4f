import type { z } from "zod";
import type { Viewer } from "../../shared/viewer.ts";
import type { ItemRef } from "../agenda/locked-item.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { OpenVoteInput } from "./ballots.schema.ts";
import { eligibleIds } from "./count.rules.ts";
import { readyToDecide } from "./start-of-vote.server.ts";

/** Opens a vote and freezes who may take part: present now, not recused, in office. */
export function openVote(viewer: Viewer, ref: ItemRef, input: z.infer<typeof OpenVoteInput>): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const { session, item, room, rules } = await readyToDecide(tx, viewer, ref);
    const roll = eligibleIds(rules.decision, room);
    const vote = await tx.vote.create({
      data: {
        itemId: item.id,
        motion: input.motion,
        method: input.method,
        rules,
        openedAt: viewer.now,
        openedById: viewer.accountId ?? "",
        seats: room.roll.seats,
        currentMembers: room.roll.currentMembers,
        roll: { create: roll.map((memberId) => ({ memberId })) },
      },
      select: { id: true },
    });
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

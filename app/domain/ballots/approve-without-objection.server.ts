import type { Viewer } from "../../shared/viewer.ts";
import type { ItemRef } from "../agenda/locked-item.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { settleByVote } from "./settle-vote.server.ts";
import { readyToDecide } from "./start-of-vote.server.ts";

/** 異議なし: asked and recorded in one act. At an objection the desk opens a counted vote instead. */
export function approveWithoutObjection(viewer: Viewer, ref: ItemRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item, room, rules } = await readyToDecide(tx, viewer, ref);
    const vote = await tx.vote.create({
      data: {
        itemId: item.id,
        motion: item.title,
        method: "no_objection",
        rules,
        openedAt: viewer.now,
        openedById: viewer.accountId ?? "",
        countedAt: viewer.now,
        decidedAt: viewer.now,
        outcome: "carried",
        wording: "承認",
        seats: room.roll.seats,
        currentMembers: room.roll.currentMembers,
        present: room.roll.present,
        recused: room.roll.recused,
        presidingId: room.presidingId,
        presidingAs: room.presidingAs,
        presidingPresent: room.hasEligiblePresiding,
      },
      select: { id: true },
    });
    await settleByVote(tx, viewer, session, item, "no_objection");
    await record(tx, viewer, { action: "vote.no-objection", subjectId: vote.id, wardId: session.wardId, details: {} });
  });
}

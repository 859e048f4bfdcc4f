import type { z } from "zod";
import type { Viewer } from "../../shared/viewer.ts";
import type { ItemRef } from "../agenda/locked-item.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { NoObjectionInput } from "./ballots.schema.ts";
import { reckon } from "./count.rules.ts";
import { isAmended, motionAsPut, wordOfOutcome } from "./motions.rules.ts";
import { motionToPut } from "./motions-of.server.ts";
import { roomAtClose } from "./room-at-close.server.ts";
import { settleByVote } from "./settle-vote.server.ts";
import { readyToDecide, reconsidering } from "./start-of-vote.server.ts";

/** 異議なし: asked and recorded in one act. At an objection the desk opens a counted vote instead. */
export function approveWithoutObjection(
  viewer: Viewer,
  ref: ItemRef,
  input: z.infer<typeof NoObjectionInput> = {},
): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item, room, rules } = await readyToDecide(tx, viewer, ref);
    const { motion, motions } = await motionToPut(tx, viewer, item, { motionId: input.motionId });
    const put = motionAsPut(motion, motions);
    const again = await reconsidering(tx, session, item, rules, { text: put, reason: input.reconsiderReason });
    const { decision } = reckon(rules, room, { kind: "no_objection" });
    if (decision.kind !== "decided" || decision.outcome !== "carried") throw new Error("a motion nobody objects to");
    const vote = await tx.vote.create({
      data: {
        itemId: item.id,
        motionId: motion.id,
        motion: put,
        ...again,
        method: "no_objection",
        rules,
        openedAt: viewer.now,
        openedById: viewer.accountId ?? "",
        decidedAt: viewer.now,
        // 「異議なしと認めます」 is the declaration itself.
        declaredAt: viewer.now,
        outcome: "carried",
        wording: wordOfOutcome("carried", { carried: "承認", rejected: "" }, isAmended(motion, motions)),
        seats: room.roll.seats,
        currentMembers: room.roll.currentMembers,
        ...roomAtClose(viewer, room),
      },
      select: { id: true },
    });
    await settleByVote(tx, viewer, session, item, "no_objection");
    await record(tx, viewer, { action: "vote.no-objection", subjectId: vote.id, wardId: session.wardId, details: {} });
  });
}

import type { z } from "zod";
import { dayOf } from "../../shared/dates.ts";
import { found, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { ItemRef } from "../agenda/locked-item.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { membersOf } from "../councils/body.ts";
import type { AmendmentInput } from "./ballots.schema.ts";
import { itemForMotions } from "./item-for-motions.server.ts";
import { mainMotions } from "./motions.rules.ts";

/** 修正案: to the item's own motion or to a part of it, decided before what it would change. */
export function proposeAmendment(
  viewer: Viewer,
  ref: ItemRef,
  input: z.infer<typeof AmendmentInput>,
): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const { session, item, motions } = await itemForMotions(tx, viewer, ref);
    const mains = mainMotions(motions);
    const target = input.ofId ? found(mains.find(({ id }) => id === input.ofId)) : mains[0];
    if (!input.ofId && mains.length > 1) refuse("修正する案を選んでください。", "ofId");
    if (!target) refuse("修正する案がありません。取り下げた案は修正できません。");
    if (target.outcome !== null) refuse("修正する案の採決が済んでいます。", "ofId");
    if (input.proposerId) {
      const day = dayOf(session.startsAt);
      found(await tx.member.findFirst({ where: { id: input.proposerId, ...membersOf(session, day) } }));
    }
    const motion = await tx.motion.create({
      data: {
        itemId: item.id,
        position: Math.max(...motions.map(({ position }) => position)) + 1,
        kind: "amendment",
        text: input.text,
        ofId: target.id,
        proposerId: input.proposerId ?? null,
        addedAt: viewer.now,
        addedById: viewer.accountId,
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "motion.amended",
      subjectId: motion.id,
      wardId: session.wardId,
      details: { itemId: item.id },
    });
    return motion;
  });
}

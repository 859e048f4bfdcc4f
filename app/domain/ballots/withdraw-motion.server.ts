import { found, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { ItemRef } from "../agenda/locked-item.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { itemForMotions } from "./item-for-motions.server.ts";
import { settleByVote } from "./settle-vote.server.ts";

/** An amendment or a part is taken back, with the reason; it stays in the record. */
export function withdrawMotion(
  viewer: Viewer,
  ref: ItemRef & { motion: string },
  input: { reason: string },
): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item, motions } = await itemForMotions(tx, viewer, ref);
    const motion = found(motions.find(({ id }) => id === ref.motion));
    if (motion.kind === "original") refuse("原案は取り下げられません。議題を取り下げるか、継続審議にしてください。");
    if (motion.isWithdrawn) refuse("この案は取り下げられています。");
    if (motion.outcome !== null) refuse("この案の採決が済んでいます。");
    const under = motions.some((other) => other.ofId === motion.id && !other.isWithdrawn && other.outcome === null);
    if (under) refuse("この案への修正案が残っています。先に、修正案を採決するか取り下げてください。");
    await tx.motion.update({
      where: { id: motion.id },
      data: { withdrawnAt: viewer.now, withdrawReason: input.reason },
      select: { id: true },
    });
    await settleByVote(tx, viewer, session, item, "voted");
    await record(tx, viewer, {
      action: "motion.withdrawn",
      subjectId: motion.id,
      wardId: session.wardId,
      details: { itemId: item.id },
    });
  });
}

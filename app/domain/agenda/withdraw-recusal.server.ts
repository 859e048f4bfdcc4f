import { found, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { allowRunning } from "../sessions/allow-running.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { isBeingDecidedInWriting } from "./decided-in-writing.server.ts";
import { type ItemRef, lockItem } from "./locked-item.server.ts";

/** A 除斥 recorded for the wrong member is taken back, while nothing of the item has been voted on with it. */
export function withdrawRecusal(viewer: Viewer, ref: ItemRef, input: { memberId: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item } = await lockItem(tx, viewer, ref);
    await allowRunning(tx, viewer, session);
    const isInWriting = await isBeingDecidedInWriting(tx, item.id);
    if (!isInWriting) requireState(session, "open");
    const own = { itemId: item.id, memberId: input.memberId };
    found(await tx.recusal.findFirst({ where: own }));
    if (item.result) refuse("この議題には結果が記録されています。");
    const votes = await tx.vote.count({ where: { itemId: item.id, voidedAt: null } });
    if (votes > 0 && !isInWriting)
      refuse("この議題の採決が始まっています。採決を取り消してから、除斥を取り消してください。");
    await tx.recusal.deleteMany({ where: own });
    await record(tx, viewer, {
      action: "member.readmitted",
      subjectId: item.id,
      wardId: session.wardId,
      details: { memberId: input.memberId },
    });
  });
}

import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { ItemRef } from "../agenda/locked-item.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { itemForMotions } from "./item-for-motions.server.ts";

/** 分割採決: the item's own motion is decided part by part. */
export function divideMotion(viewer: Viewer, ref: ItemRef, input: { parts: string[] }): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item, motions } = await itemForMotions(tx, viewer, ref);
    const original = motions.find((motion) => motion.kind === "original");
    if (!original || original.isWithdrawn) refuse("分ける案がありません。");
    if (original.outcome !== null) refuse("この案の採決が済んでいます。");
    const others = motions.filter(
      (motion) =>
        !motion.isWithdrawn && (motion.kind === "part" || (motion.kind === "amendment" && motion.outcome === null)),
    );
    if (others.some((motion) => motion.kind === "part")) refuse("この案はすでに分けています。");
    if (others.length > 0) refuse("修正案が出ています。修正案を採決するか取り下げてから、分けてください。");
    const after = Math.max(...motions.map(({ position }) => position));
    await tx.motion.createMany({
      data: input.parts.map((text, index) => ({
        itemId: item.id,
        position: after + 1 + index,
        kind: "part" as const,
        text,
        ofId: original.id,
        addedAt: viewer.now,
        addedById: viewer.accountId,
      })),
    });
    await record(tx, viewer, {
      action: "motion.divided",
      subjectId: original.id,
      wardId: session.wardId,
      details: { itemId: item.id, parts: input.parts.length },
    });
  });
}

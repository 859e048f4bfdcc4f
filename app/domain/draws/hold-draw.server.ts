import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { drawn } from "./draw.rules.ts";
import { type DrawRef, lockOpenDraw } from "./locked-draw.server.ts";

/** Draws once: every entry gets its place by the published rule, and the seed becomes public. */
export function holdDraw(viewer: Viewer, ref: DrawRef, input: { publicWord: string }): Promise<void> {
  return transact(viewer, async (tx) => {
    const { ward, draw, strata } = await lockOpenDraw(tx, viewer, ref);
    const entries = await tx.drawEntry.findMany({ where: { drawId: draw.id, withdrawnAt: null } });
    if (entries.length === 0) refuse("申し込んだ人がいません。先に登録してください。");
    const result = drawn({ seed: draw.seed, publicWord: input.publicWord, strata, entries });
    await tx.$executeRaw`
      UPDATE "DrawEntry" e SET rank = n.place
      FROM unnest(${result.map(({ number }) => number)}::int[], ${result.map(({ place }) => place)}::int[]) AS n(number, place)
      WHERE e."drawId" = ${draw.id}::uuid AND e.number = n.number`;
    await tx.draw.update({
      where: { id: draw.id },
      data: { drawnAt: viewer.now, drawnById: viewer.accountId, publicWord: input.publicWord },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "draw.held",
      subjectId: draw.id,
      wardId: ward.id,
      details: { entries: entries.length },
    });
  });
}

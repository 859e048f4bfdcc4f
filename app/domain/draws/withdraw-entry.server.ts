import type { z } from "zod";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { WithdrawEntryInput } from "./draws.schema.ts";
import { type DrawRef, lockOpenDraw } from "./locked-draw.server.ts";

/** An entry typed wrong, or somebody who thought better of it: out before the draw, with the reason. */
export function withdrawEntry(viewer: Viewer, ref: DrawRef, input: z.infer<typeof WithdrawEntryInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { ward, draw } = await lockOpenDraw(tx, viewer, ref);
    const entry = found(
      await tx.drawEntry.findFirst({ where: { drawId: draw.id, number: input.number, withdrawnAt: null } }),
    );
    await tx.drawEntry.update({
      where: { id: entry.id },
      data: { withdrawnAt: viewer.now, withdrawnReason: input.reason },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "draw.entry-withdrawn",
      subjectId: draw.id,
      wardId: ward.id,
      details: { number: entry.number },
    });
  });
}

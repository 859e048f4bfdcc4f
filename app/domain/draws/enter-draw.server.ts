import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { type DrawRef, lockOpenDraw } from "./locked-draw.server.ts";

type Input = { stratum: number; names: string };

/** People into a stratum, a line each; they get numbers in this order, and only the numbers are public. */
export function enterDraw(viewer: Viewer, ref: DrawRef, input: Input): Promise<{ count: number }> {
  return transact(viewer, async (tx) => {
    const { ward, draw, strata } = await lockOpenDraw(tx, viewer, ref);
    if (!strata[input.stratum]) refuse("区分を選んでください。", "stratum");
    const names = input.names
      .split("\n")
      .map((name) => name.trim())
      .filter((name) => name !== "");
    const last = await tx.drawEntry.count({ where: { drawId: draw.id } });
    await tx.drawEntry.createMany({
      data: names.map((name, index) => ({
        drawId: draw.id,
        stratum: input.stratum,
        number: last + index + 1,
        name,
        enteredAt: viewer.now,
      })),
    });
    await record(tx, viewer, {
      action: "draw.entered",
      subjectId: draw.id,
      wardId: ward.id,
      details: { stratum: input.stratum, count: names.length },
    });
    return { count: names.length };
  });
}

import type { Tx } from "../../db/client.server.ts";
import { refuse } from "../../shared/errors.ts";
import { nfkc } from "../../shared/normal-forms.ts";
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
    await requireNew(tx, draw.id, names);
    const last = await lastNumber(tx, draw.id);
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

/** The highest number there is; that of an entry taken back is given to nobody else. */
async function lastNumber(tx: Tx, drawId: string): Promise<number> {
  const { _max } = await tx.drawEntry.aggregate({ where: { drawId }, _max: { number: true } });
  return _max.number ?? 0;
}

/** A name twice is one person with two chances, until the desk tells two people apart. */
async function requireNew(tx: Tx, drawId: string, names: string[]): Promise<void> {
  const before = await tx.drawEntry.findMany({ where: { drawId, withdrawnAt: null }, select: { name: true } });
  const seen = new Set(before.map(({ name }) => folded(name)));
  const twice = names.find((name) => {
    const isSeen = seen.has(folded(name));
    seen.add(folded(name));
    return isSeen;
  });
  if (twice)
    refuse(
      `「${twice}」が2度あります。同じ名前の別の人のときは「${twice}（町名）」のように区別してください。`,
      "names",
    );
}

/** A name whatever its spaces and widths. */
const folded = (name: string): string => nfkc(name).replace(/\s/g, "");

import type { z } from "zod";
import { allow, refuseStale } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { wardBySlug } from "../wards/scope.server.ts";
import { type CostKind, type CostsInput, costKinds, costsSeen, costWords } from "./costs.schema.ts";
import { lockCouncil } from "./lock-term.server.ts";

/**
 * 費用 of a fiscal year: each amount that changed takes the place of the one before, and the record keeps both. What is
 * left empty is not known any more.
 */
export function enterCosts(viewer: Viewer, wardSlug: string, input: z.infer<typeof CostsInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const ward = await wardBySlug(wardSlug, tx);
    allow(isSecretariat(viewer, ward.id));
    const council = await lockCouncil(tx, ward.id);
    const { fiscalYear } = input;
    const stored = await tx.councilCost.findMany({ where: { councilId: council.id, fiscalYear } });
    const before = (kind: CostKind) => stored.find((cost) => cost.kind === kind)?.yen ?? null;
    const isSeen = input.seen === costsSeen(stored);
    refuseStale(
      isSeen ? 1 : 0,
      1,
      costKinds.map((kind) => ({
        label: costWords[kind],
        stored: String(before(kind) ?? ""),
        typed: String(input[kind] ?? ""),
      })),
    );
    const changed = costKinds.flatMap((kind) => {
      const [from, to] = [before(kind), input[kind] ?? null];
      return from === to ? [] : [{ kind, from, to }];
    });
    await tx.councilCost.deleteMany({
      where: { councilId: council.id, fiscalYear, kind: { in: changed.map(({ kind }) => kind) } },
    });
    await tx.councilCost.createMany({
      data: changed.flatMap(({ kind, to }) =>
        to === null ? [] : [{ councilId: council.id, fiscalYear, kind, yen: to, enteredAt: viewer.now }],
      ),
    });
    await record(tx, viewer, {
      action: "council.costs-entered",
      subjectId: council.id,
      wardId: ward.id,
      details: { fiscalYear, changed: changed.map(({ kind, from, to }) => `${kind}:${from ?? ""}:${to ?? ""}`) },
    });
  });
}

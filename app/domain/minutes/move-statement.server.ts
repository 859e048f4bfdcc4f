import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { type Edited, storeEdited } from "./edited-statement.server.ts";
import { lockMinutes, requireUnapproved } from "./locked-minutes.server.ts";
import type { StatementRef } from "./minutes.schema.ts";
import { inReadingOrder } from "./statement-order.server.ts";

/** One place up or down as it is read; from the first or last place of an item into the one beside it. */
export function moveStatement(viewer: Viewer, ref: StatementRef, input: Edited & { to: "up" | "down" }): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireUnapproved(minutes);
    const held = found(await tx.statement.findFirst({ where: { id: ref.statement, minutesId: minutes.id } }));
    const statement = await storeEdited(tx, session, held, input);
    const { ordered, parts } = await inReadingOrder(tx, minutes.id, session.id);
    const step = input.to === "up" ? -1 : 1;
    const own = ordered.filter(({ itemId }) => itemId === statement.itemId);
    const neighbour = own[own.findIndex(({ id }) => id === statement.id) + step];
    const moved = { where: { id: statement.id }, select: { id: true } } as const;
    if (neighbour) {
      await tx.statement.update({ ...moved, data: { position: neighbour.position } });
      await tx.statement.update({
        where: { id: neighbour.id },
        data: { position: statement.position },
        select: { id: true },
      });
    } else {
      const part = parts.indexOf(statement.itemId) + step;
      if (part < 0 || part >= parts.length) refuse("これより先には動かせません。");
      const places = ordered.map(({ position }) => position);
      const position = input.to === "up" ? Math.max(...places) + 1 : Math.min(...places) - 1;
      await tx.statement.update({ ...moved, data: { itemId: parts[part] ?? null, position } });
    }
    await record(tx, viewer, {
      action: "statement.moved",
      subjectId: statement.id,
      wardId: session.wardId,
      details: { minutesId: minutes.id, to: input.to },
    });
  });
}

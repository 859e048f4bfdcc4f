import type { Tx } from "../../db/client.server.ts";
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
      await requireSameOpenness(tx, [statement.itemId, parts[part] ?? null]);
      const places = ordered.map(({ position }) => position);
      const position = input.to === "up" ? Math.max(...places) + 1 : Math.min(...places) - 1;
      await tx.statement.update({
        ...moved,
        data: { itemId: parts[part] ?? null, position, revision: { increment: 1 } },
      });
    }
    await record(tx, viewer, {
      action: "statement.moved",
      subjectId: statement.id,
      wardId: session.wardId,
      details: { minutesId: minutes.id, to: input.to },
    });
  });
}

/** Across the edge of a closed item words would be published, or vanish: that is said by choosing the item. */
async function requireSameOpenness(tx: Tx, items: (string | null)[]): Promise<void> {
  const ids = items.filter((id) => id !== null);
  const closed = await tx.agendaItem.count({ where: { id: { in: ids }, closedAt: { not: null } } });
  if (closed === 1) refuse("公開の議題と非公開の議題の間では動かせません。「直す」から、議題を選んで移してください。");
}

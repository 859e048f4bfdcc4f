import type { Tx } from "../../db/client.server.ts";
import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { lockMinutes, requireUnapproved } from "./locked-minutes.server.ts";
import { makeRoomAfter } from "./statement-order.server.ts";
import { type Speaker, whoSpoke } from "./who-spoke.server.ts";

type Input = Speaker & { text: string; itemId?: string | undefined; afterId?: string | undefined };

/** Adds a statement behind another one, or at the end of its item. */
export function writeStatement(viewer: Viewer, ref: SessionRef, input: Input): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireUnapproved(minutes);
    if (input.itemId) found(await tx.agendaItem.findFirst({ where: { id: input.itemId, sessionId: session.id } }));
    const spoken = await whoSpoke(tx, session, input);
    const place = await placeOf(tx, minutes.id, input);
    const statement = await tx.statement.create({
      data: { minutesId: minutes.id, ...place, ...spoken, text: input.text },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "statement.written",
      subjectId: statement.id,
      wardId: session.wardId,
      details: { minutesId: minutes.id },
    });
    return statement;
  });
}

async function placeOf(tx: Tx, minutesId: string, { afterId, itemId }: Pick<Input, "afterId" | "itemId">) {
  if (afterId) {
    const before = found(await tx.statement.findFirst({ where: { id: afterId, minutesId } }));
    return { itemId: before.itemId, position: await makeRoomAfter(tx, before) };
  }
  const last = await tx.statement.aggregate({ where: { minutesId }, _max: { position: true } });
  return { itemId: itemId ?? null, position: (last._max.position ?? 0) + 1 };
}

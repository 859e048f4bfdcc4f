import type { Tx } from "../../db/client.server.ts";
import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";
import { requireState, sessionState } from "../sessions/sessions.policy.ts";
import type { ItemInput } from "./agenda.schema.ts";
import { agendaColumns, type Columns, requireKnown } from "./agenda-columns.server.ts";
import { appendAnnounced } from "./append-announced.server.ts";
import { agendaOrder, arrangeAgenda } from "./arrange-agenda.server.ts";

/**
 * A new item. On a draft it goes before 「その他」, which stays last. Once announced it is added at
 * the end with the next number and a reason, told on the page and to the members: nothing moves.
 */
export function addAgendaItem(viewer: Viewer, ref: SessionRef, input: ItemInput): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "draft", "announced", "open");
    await requireKnown(tx, viewer, session, input);
    const isDraft = sessionState(session) === "draft";
    const item = isDraft
      ? await insertBeforeOther(tx, session.id, agendaColumns(viewer, input))
      : await appendAnnounced(tx, viewer, session, agendaColumns(viewer, input), input.addedReason);
    await record(tx, viewer, {
      action: "agenda-item.added",
      subjectId: item.id,
      wardId: session.wardId,
      details: { sessionId: session.id, afterAnnouncement: !isDraft },
    });
    return { id: item.id };
  });
}

async function insertBeforeOther(tx: Tx, sessionId: string, columns: Columns) {
  const items = await agendaOrder(tx, sessionId);
  const item = await tx.agendaItem.create({
    data: { sessionId, position: items.length + 1, ...columns },
    select: { id: true, level: true },
  });
  const isBefore = items.at(-1)?.kind === "other" && columns.kind !== "other";
  const place = isBefore ? items.length - 1 : items.length;
  await arrangeAgenda(tx, sessionId, [...items.slice(0, place), item, ...items.slice(place)]);
  return item;
}

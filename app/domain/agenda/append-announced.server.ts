import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { itemName } from "../sessions/change-in-words.ts";
import { tellOfChange } from "../sessions/tell-of-change.server.ts";
import type { Columns } from "./agenda-columns.server.ts";
import { agendaNumbers } from "./agenda-numbers.rules.ts";
import { agendaOrder } from "./arrange-agenda.server.ts";

/** Part of every act that puts an item onto an announced agenda: at its end, with the next number and the reason. */
export async function appendAnnounced(
  tx: Tx,
  viewer: Viewer,
  session: CouncilSession,
  columns: Columns & { carriedFromId?: string },
  reason: string | undefined,
) {
  if (!reason) refuse("公表した後に議題を加える理由を入力してください。", "addedReason");
  const items = await agendaOrder(tx, session.id);
  const place = items.length + 1;
  const item = await tx.agendaItem.create({
    data: {
      ...columns,
      sessionId: session.id,
      level: 1,
      position: place,
      number: place,
      label: agendaNumbers([...items.map(({ level }) => level), 1]).at(-1) ?? String(place),
      addedAt: viewer.now,
      addedReason: reason,
    },
    select: { id: true, label: true },
  });
  const what = columns.closedAt
    ? `非公開の議題${item.label}を加えました。`
    : `議題${item.label}「${itemName}」を加えました。`;
  await tellOfChange(tx, viewer, session, what, reason, item.id);
  return item;
}

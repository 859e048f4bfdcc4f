import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { type ItemRef, lockItem } from "./locked-item.server.ts";

/** One step up or down. Positions stay dense. */
export function moveAgendaItem(viewer: Viewer, ref: ItemRef, input: { direction: "up" | "down" }): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item } = await lockItem(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "draft");
    const target = item.position + (input.direction === "up" ? -1 : 1);
    const other = await tx.agendaItem.findFirst({ where: { sessionId: session.id, position: target } });
    if (!other) refuse(input.direction === "up" ? "この議題はすでに最初です。" : "この議題はすでに最後です。");
    await tx.agendaItem.update({ where: { id: other.id }, data: { position: 0 }, select: { id: true } });
    await tx.agendaItem.update({ where: { id: item.id }, data: { position: target }, select: { id: true } });
    await tx.agendaItem.update({ where: { id: other.id }, data: { position: item.position }, select: { id: true } });
    await record(tx, viewer, {
      action: "agenda-item.moved",
      subjectId: item.id,
      wardId: session.wardId,
      details: { sessionId: session.id, position: target },
    });
  });
}

import type { Tx } from "../../db/client.server.ts";
import { found, Problem } from "../../shared/errors.ts";
import { isId } from "../../shared/ids.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";

export type ItemRef = SessionRef & { item: string };

/**
 * An item with its sitting locked: by its place on the agenda, or by its id while the places
 * of a draft still move. Closed items exist for the desk and members of the term alone.
 */
export async function lockItem(tx: Tx, viewer: Viewer, ref: ItemRef) {
  const session = await lockSession(tx, viewer, ref);
  const where = isId(ref.item)
    ? { id: ref.item }
    : { position: /^[1-9]\d{0,2}$/.test(ref.item) ? Number(ref.item) : 0 };
  const item = found(await tx.agendaItem.findFirst({ where: { sessionId: session.id, ...where } }));
  if (item.closedAt && !isSecretariat(viewer, session.wardId)) {
    const own = await tx.member.count({ where: { id: { in: [...viewer.memberIds] }, termId: session.termId } });
    if (own === 0) throw new Problem("not-found");
  }
  return { session, item };
}

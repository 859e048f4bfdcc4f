import { db } from "../../db/client.server.ts";
import { allow, found } from "../../shared/errors.ts";
import { isId } from "../../shared/ids.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import type { ItemRef } from "../agenda/locked-item.server.ts";
import { reachableFrom } from "../councils/body.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";

/** An item that goes on, and the later sittings it may go to. */
export async function carryPage(viewer: Viewer, ref: ItemRef) {
  const session = await sessionFacts(viewer, ref);
  allow(isSecretariat(viewer, session.wardId));
  const position = isId(ref.item) || !/^[1-9]\d{0,2}$/.test(ref.item) ? 0 : Number(ref.item);
  const [item, targets] = await Promise.all([
    db.agendaItem.findFirst({ where: { sessionId: session.id, position }, select: { label: true, title: true } }),
    db.councilSession.findMany({
      where: {
        councilId: session.councilId,
        ...reachableFrom(session),
        startsAt: { gt: session.startsAt },
        openedAt: null,
        cancelledAt: null,
        postponedAt: null,
      },
      select: { id: true, ordinal: true, title: true, startsAt: true },
      orderBy: { startsAt: "asc" },
    }),
  ]);
  return {
    ward: { slug: session.ward.slug },
    key: session.announcedAt ? sessionKey(session) : session.id,
    session: { ordinal: session.ordinal, title: session.title },
    item: found(item),
    targets,
  };
}

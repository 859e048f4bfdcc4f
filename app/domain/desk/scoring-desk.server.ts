import { db } from "../../db/client.server.ts";
import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import type { ItemRef } from "../agenda/locked-item.server.ts";
import { scoringInclude, shownScoring } from "../scorings/shown-scoring.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";

/** The scoring of an item as the desk runs it. */
export async function scoringDesk(viewer: Viewer, ref: ItemRef) {
  const session = await sessionFacts(viewer, ref);
  const item = found(
    /^[1-9]\d{0,2}$/.test(ref.item)
      ? await db.agendaItem.findFirst({
          where: { sessionId: session.id, position: Number(ref.item) },
          include: { scorings: scoringInclude },
        })
      : null,
  );
  allow(isSecretariat(viewer, session.wardId));
  return {
    base: `/wards/${session.ward.slug}/desk/sessions/${session.announcedAt ? sessionKey(session) : session.id}`,
    name: `第${session.ordinal}回${session.title}`,
    item: { label: item.label, title: item.title, position: item.position },
    scoring: await shownScoring(item.scorings, null),
  };
}

import { db } from "../../db/client.server.ts";
import { timeOf } from "../../shared/dates.ts";
import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { sessionState } from "../sessions/sessions.policy.ts";

/** A 対話の場 as the desk prepares and records it: who takes part, its items, the ideas so far. */
export async function dialoguePage(viewer: Viewer, ref: SessionRef) {
  const session = await sessionFacts(viewer, ref);
  allow(isSecretariat(viewer, session.wardId));
  const [participants, items, ideas] = await Promise.all([
    db.participant.findMany({ where: { sessionId: session.id }, orderBy: [{ sortKey: "asc" }, { id: "asc" }] }),
    db.agendaItem.findMany({ where: { sessionId: session.id }, orderBy: { position: "asc" } }),
    db.idea.findMany({ where: { sessionId: session.id }, orderBy: { position: "asc" } }),
  ]);
  return {
    ward: { slug: session.ward.slug, name: session.ward.name },
    key: session.announcedAt ? sessionKey(session) : session.id,
    session: {
      ordinal: session.ordinal,
      title: session.title,
      state: sessionState(session),
      facilitator: session.facilitator,
      startTime: timeOf(session.startsAt),
    },
    nowTime: timeOf(viewer.now),
    participants: participants.map(({ id, name, kana, way, attendedAt }) => ({
      id,
      name,
      kana,
      way,
      hasCome: attendedAt !== null,
    })),
    items: items.map(({ id, position, label, title, result, kind }) => ({ id, position, label, title, result, kind })),
    ideas: ideas.map(({ id, itemId, text, sorting, reason }) => ({ id, itemId, text, sorting, reason })),
  };
}

import { db } from "../../db/client.server.ts";
import { allow, found } from "../../shared/errors.ts";
import { isId } from "../../shared/ids.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { sessionState } from "../sessions/sessions.policy.ts";
import { opinionsInclude, shownOpinions } from "./shown-opinions.ts";

/** The 事前意見 of a sitting for the desk: item by item, who wrote, and whether they have their answer. */
export async function deskOpinions(viewer: Viewer, ref: SessionRef) {
  const session = await sessionFacts(viewer, ref);
  allow(isSecretariat(viewer, session.wardId));
  const items = await db.agendaItem.findMany({
    where: { sessionId: session.id },
    orderBy: { position: "asc" },
    include: opinionsInclude,
  });
  return {
    ward: { slug: session.ward.slug, name: session.ward.name },
    key: session.announcedAt ? sessionKey(session) : session.id,
    ordinal: session.ordinal,
    title: session.title,
    state: sessionState(session),
    items: items.map((item) => ({
      position: item.position,
      label: item.label,
      title: item.title,
      kind: item.kind,
      isClosed: item.closedAt !== null,
      revision: item.revision,
      answer: item.opinionAnswer,
      answeredAt: item.opinionAnsweredAt,
      senders: item.opinions.length + item.residentOpinions.length,
      opinions: shownOpinions(item),
      residents: item.residentOpinions.map(({ id, displayName, stance, text, hiddenAt, hiddenReason }) => ({
        id,
        displayName,
        stance,
        text,
        hidden: hiddenAt && { at: hiddenAt, reason: hiddenReason ?? "" },
      })),
    })),
  };
}

/** One resident's opinion, to be hidden. */
export async function deskResidentOpinion(viewer: Viewer, ref: SessionRef & { opinion: string }) {
  const data = await deskOpinions(viewer, ref);
  const all = data.items.flatMap((item) => item.residents);
  return { ...data, opinion: found(isId(ref.opinion) ? all.find((one) => one.id === ref.opinion) : null) };
}

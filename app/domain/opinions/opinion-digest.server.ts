import { db } from "../../db/client.server.ts";
import { allow, Problem } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { ownMembership } from "../sessions/own-membership.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { opinionsInclude, shownOpinions } from "./shown-opinions.ts";

/** Every 事前意見 of a sitting on one page, for members, advisers and the desk, before they sit down. */
export async function opinionDigest(viewer: Viewer, ref: SessionRef) {
  const session = await sessionFacts(viewer, ref);
  if (!session.announcedAt) throw new Problem("not-found");
  const own = await ownMembership(viewer, session);
  allow(own.isMember || own.isAdviser || isSecretariat(viewer, session.wardId));
  const items = await db.agendaItem.findMany({
    where: { sessionId: session.id },
    orderBy: { position: "asc" },
    include: opinionsInclude,
  });
  return {
    ward: { slug: session.ward.slug, name: session.ward.name },
    key: sessionKey(session),
    ordinal: session.ordinal,
    title: session.title,
    startsAt: session.startsAt,
    opinionsDueAt: session.opinionsDueAt,
    items: items
      .map((item) => ({
        number: item.number ?? 0,
        label: item.label,
        title: item.title,
        answer: item.opinionAnswer,
        opinions: shownOpinions(item),
      }))
      .filter(({ opinions }) => opinions.members.length + opinions.residents.length > 0),
  };
}

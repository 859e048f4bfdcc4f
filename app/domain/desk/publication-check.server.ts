import { db } from "../../db/client.server.ts";
import { dayOf } from "../../shared/dates.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { groundWords } from "../agenda/agenda.schema.ts";
import { membersOn } from "../councils/scope.server.ts";
import { leftoversIn } from "../minutes/leftovers.rules.ts";
import { familyName } from "../minutes/speaker-label.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { deskMinutes } from "./desk-minutes.server.ts";

/** 掲載前の確認: what a reader will see, what not and on what ground, and what may have been left over. */
export async function publicationCheck(viewer: Viewer, ref: SessionRef) {
  const data = await deskMinutes(viewer, ref);
  const preview = found(data.preview);
  const session = await db.councilSession.findFirstOrThrow({ where: { id: data.sessionId } });
  const [items, members] = await Promise.all([
    db.agendaItem.findMany({
      where: { sessionId: session.id, closedAt: { not: null } },
      orderBy: { position: "asc" },
      select: { id: true, label: true, title: true, closedGround: true },
    }),
    membersOn(session, dayOf(session.startsAt)),
  ]);
  const closed = new Set(items.map(({ id }) => id));
  const redactions = data.statements
    .filter(({ itemId }) => itemId === null || !closed.has(itemId))
    .flatMap(({ id, label, redactions }) => redactions.map((one) => ({ ...one, statement: id, label })));
  const known = new Set(members.map(({ name }) => familyName(name)));
  return {
    ...data,
    preview,
    hidden: {
      items: items.map(({ id, label, title, closedGround }) => ({
        id,
        title: `議題${label}　${title}`,
        ground: groundWords[closedGround as keyof typeof groundWords] ?? "",
        statements: data.statements.filter(({ itemId }) => itemId === id).length,
      })),
      redactions,
    },
    leftovers: leftoversIn(
      preview,
      redactions.filter(({ isWhole }) => !isWhole).map(({ words }) => words),
      known,
    ),
  };
}

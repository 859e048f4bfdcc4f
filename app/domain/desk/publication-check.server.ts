import { db } from "../../db/client.server.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { groundWords } from "../agenda/agenda.schema.ts";
import { leftoversOf } from "../minutes/leftovers.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { deskMinutes } from "./desk-minutes.server.ts";

/** 掲載前の確認: what a reader will see, what not and on what ground, and what may have been left over. */
export async function publicationCheck(viewer: Viewer, ref: SessionRef) {
  const data = await deskMinutes(viewer, ref);
  const preview = found(data.preview);
  const session = await db.councilSession.findFirstOrThrow({ where: { id: data.sessionId } });
  const [items, leftovers] = await Promise.all([
    db.agendaItem.findMany({
      where: { sessionId: session.id, closedAt: { not: null } },
      orderBy: { position: "asc" },
      select: { id: true, label: true, title: true, closedGround: true },
    }),
    leftoversOf(db, session, preview),
  ]);
  const closed = new Set(items.map(({ id }) => id));
  const redactions = data.statements
    .filter(({ itemId }) => itemId === null || !closed.has(itemId))
    .flatMap(({ id, label, redactions }) => redactions.map((one) => ({ ...one, statement: id, label })));
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
    leftovers,
  };
}

import type { z } from "zod";
import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import type { AgendaItemInput } from "./agenda.schema.ts";

/** A new item goes before 「その他」, which stays last. */
export function addAgendaItem(
  viewer: Viewer,
  ref: SessionRef,
  input: z.infer<typeof AgendaItemInput>,
): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "draft");
    const items = await tx.agendaItem.findMany({ where: { sessionId: session.id }, orderBy: { position: "asc" } });
    const last = items.at(-1);
    const position = last?.kind === "other" && input.kind !== "other" ? last.position : items.length + 1;
    if (last && position === last.position) {
      await tx.agendaItem.update({
        where: { id: last.id },
        data: { position: last.position + 1 },
        select: { id: true },
      });
    }
    const item = await tx.agendaItem.create({
      data: { sessionId: session.id, position, ...agendaColumns(viewer, input) },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "agenda-item.added",
      subjectId: item.id,
      wardId: session.wardId,
      details: { sessionId: session.id },
    });
    return item;
  });
}

export function agendaColumns(viewer: Viewer, input: z.infer<typeof AgendaItemInput>) {
  const isClosed = input.openness === "closed";
  return {
    title: input.title,
    kind: input.kind,
    body: input.body,
    closedAt: isClosed ? viewer.now : null,
    closedById: isClosed ? viewer.accountId : null,
    closedGround: isClosed ? (input.closedGround ?? null) : null,
  };
}

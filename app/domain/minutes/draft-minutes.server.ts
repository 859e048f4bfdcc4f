import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";

/** Begins the minutes: header, attendance, agenda and decisions come from the record; memos become stage lines. */
export function draftMinutes(viewer: Viewer, ref: SessionRef): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "closed");
    const before = await tx.minutes.count({ where: { sessionId: session.id } });
    if (before > 0) refuse("この会議の会議録は作り始めています。");
    const items = await tx.agendaItem.findMany({
      where: { sessionId: session.id, memo: { not: "" } },
      orderBy: { position: "asc" },
    });
    const minutes = await tx.minutes.create({
      data: {
        sessionId: session.id,
        createdAt: viewer.now,
        statements: {
          create: items.map((item, index) => ({
            itemId: item.id,
            position: index + 1,
            speaker: "stage",
            label: "",
            text: item.memo,
          })),
        },
      },
      select: { id: true },
    });
    await record(tx, viewer, { action: "minutes.drafted", subjectId: minutes.id, wardId: session.wardId, details: {} });
  });
}

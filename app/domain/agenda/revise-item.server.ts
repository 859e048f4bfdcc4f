import type { z } from "zod";
import { allow } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { agendaColumns } from "./add-item.server.ts";
import type { AgendaItemInput } from "./agenda.schema.ts";
import { type ItemRef, lockItem } from "./locked-item.server.ts";

export function reviseAgendaItem(viewer: Viewer, ref: ItemRef, input: z.infer<typeof AgendaItemInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, item } = await lockItem(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "draft");
    await tx.agendaItem.update({ where: { id: item.id }, data: agendaColumns(viewer, input), select: { id: true } });
    await record(tx, viewer, {
      action: "agenda-item.revised",
      subjectId: item.id,
      wardId: session.wardId,
      details: { sessionId: session.id, fields: Object.keys(input) },
    });
  });
}

import type { z } from "zod";
import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { lockMinutes, requireUnapproved } from "./locked-minutes.server.ts";
import type { StatementInput } from "./minutes.schema.ts";
import { speakerLabel } from "./speaker-label.server.ts";

/** Adds a statement at the end of its item. */
export function writeStatement(viewer: Viewer, ref: SessionRef, input: z.infer<typeof StatementInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireUnapproved(minutes);
    if (input.itemId) found(await tx.agendaItem.findFirst({ where: { id: input.itemId, sessionId: session.id } }));
    const label = await speakerLabel(tx, session, input);
    const last = await tx.statement.aggregate({ where: { minutesId: minutes.id }, _max: { position: true } });
    const statement = await tx.statement.create({
      data: {
        minutesId: minutes.id,
        itemId: input.itemId ?? null,
        position: (last._max.position ?? 0) + 1,
        speaker: input.speaker,
        memberId: input.memberId ?? null,
        label,
        text: input.text,
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "statement.written",
      subjectId: statement.id,
      wardId: session.wardId,
      details: { minutesId: minutes.id },
    });
  });
}

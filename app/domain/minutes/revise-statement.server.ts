import type { z } from "zod";
import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { lockMinutes, requireUnapproved } from "./locked-minutes.server.ts";
import type { StatementInput } from "./minutes.schema.ts";
import { speakerLabel } from "./speaker-label.server.ts";

export function reviseStatement(
  viewer: Viewer,
  ref: SessionRef & { statement: string },
  input: z.infer<typeof StatementInput>,
): Promise<void> {
  return transact(viewer, async (tx) => {
    const { session, minutes } = await lockMinutes(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireUnapproved(minutes);
    const statement = found(await tx.statement.findFirst({ where: { id: ref.statement, minutesId: minutes.id } }));
    if (input.itemId) found(await tx.agendaItem.findFirst({ where: { id: input.itemId, sessionId: session.id } }));
    await tx.statement.update({
      where: { id: statement.id },
      data: {
        itemId: input.itemId ?? null,
        speaker: input.speaker,
        memberId: input.memberId ?? null,
        label: await speakerLabel(tx, session, input),
        text: input.text,
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "statement.revised",
      subjectId: statement.id,
      wardId: session.wardId,
      details: { minutesId: minutes.id },
    });
  });
}

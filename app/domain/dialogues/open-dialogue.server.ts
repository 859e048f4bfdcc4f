import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import { timeOfOpening } from "../sessions/time-in-session.ts";
import type { OpenDialogueInput } from "./dialogues.schema.ts";
import { requireDialogue } from "./require-dialogue.ts";

/** Opens a 対話の場: who came and who leads it. Nobody is needed for it to be valid. */
export function openDialogue(viewer: Viewer, ref: SessionRef, input: z.infer<typeof OpenDialogueInput>): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "announced");
    requireDialogue(session);
    const openedAt = timeOfOpening(session, input.time, viewer.now);
    const came = await tx.participant.updateMany({
      where: { sessionId: session.id, id: { in: input.participantIds } },
      data: { attendedAt: openedAt },
    });
    if (came.count !== new Set(input.participantIds).size)
      refuse("参加する人の一覧にない人が含まれています。選び直してください。", "participantIds");
    await tx.councilSession.update({
      where: { id: session.id },
      data: {
        openedAt,
        openedById: viewer.accountId,
        facilitator: input.facilitator,
        staffPresent: input.staffPresent,
        observerCount: input.observerCount,
        pressCount: input.pressCount,
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "dialogue.opened",
      subjectId: session.id,
      wardId: session.wardId,
      details: { participants: came.count },
    });
  });
}

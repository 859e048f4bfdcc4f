import type { z } from "zod";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { type ItemRef, lockItem } from "../agenda/locked-item.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import type { IdeaInput } from "./dialogues.schema.ts";
import { requireDialogue } from "./require-dialogue.ts";

/** An idea that came out of a 対話の場: into the plan, done soon, or not taken, always with the reason. */
export function sortIdea(viewer: Viewer, ref: ItemRef, input: z.infer<typeof IdeaInput>): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const { session, item } = await lockItem(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "open", "closed");
    requireDialogue(session);
    const minutes = await tx.minutes.findFirst({ where: { sessionId: session.id }, select: { approvedAt: true } });
    if (minutes?.approvedAt) refuse("記録が承認されています。考えを加えるときは、記録の訂正として行ってください。");
    const position = (await tx.idea.count({ where: { sessionId: session.id } })) + 1;
    const idea = await tx.idea.create({
      data: {
        ...input,
        sessionId: session.id,
        itemId: item.id,
        position,
        recordedAt: viewer.now,
        recordedById: viewer.accountId,
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "idea.sorted",
      subjectId: idea.id,
      wardId: session.wardId,
      details: { itemId: item.id, sorting: input.sorting },
    });
    return idea;
  });
}

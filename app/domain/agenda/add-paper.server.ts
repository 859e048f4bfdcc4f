import type { z } from "zod";
import { allow, found, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import type { PaperInput } from "./agenda.schema.ts";

/** 資料: numbered by itself. A paper of a closed item is closed too. */
export function addPaper(viewer: Viewer, ref: SessionRef, input: z.infer<typeof PaperInput>): Promise<{ id: string }> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "draft", "announced", "open");
    const item = input.itemId
      ? found(await tx.agendaItem.findFirst({ where: { id: input.itemId, sessionId: session.id } }))
      : null;
    if (item?.closedAt && input.audience === "open") {
      refuse("非公開の議題の資料は、公開にできません。見られる人を選び直してください。", "audience");
    }
    const count = await tx.paper.count({ where: { sessionId: session.id } });
    const paper = await tx.paper.create({
      data: {
        sessionId: session.id,
        itemId: item?.id ?? null,
        label: `資料${count + 1}`,
        position: count + 1,
        title: input.title,
        body: input.body,
        audience: input.audience,
        closedGround: input.audience === "closed" ? (input.closedGround ?? null) : null,
        createdAt: viewer.now,
      },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "paper.added",
      subjectId: paper.id,
      wardId: session.wardId,
      details: { sessionId: session.id, audience: input.audience },
    });
    return paper;
  });
}

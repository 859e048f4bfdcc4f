import type { z } from "zod";
import { dayOf } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { kanaSortKey } from "../../shared/kana.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import { rulesOn } from "../councils/rules-on.server.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";
import { requireState } from "../sessions/sessions.policy.ts";
import type { ParticipantInput } from "./dialogues.schema.ts";

/** Somebody who takes part in one 対話の場, and how they came to it. The name is for the desk alone. */
export function inviteParticipant(viewer: Viewer, ref: SessionRef, input: z.infer<typeof ParticipantInput>) {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    requireState(session, "draft", "announced");
    const { preset } = session.rules
      ? readRules(session.rules)
      : (await rulesOn({ wardId: session.wardId, councilId: session.councilId }, dayOf(viewer.now), tx)).rules;
    if (preset !== "dialogue") refuse("この会議は対話の場ではありません。参加する人は登録できません。");
    const participant = await tx.participant.create({
      data: { sessionId: session.id, ...input, sortKey: kanaSortKey(input.kana) },
      select: { id: true },
    });
    await record(tx, viewer, {
      action: "participant.invited",
      subjectId: participant.id,
      wardId: session.wardId,
      details: { sessionId: session.id, way: input.way },
    });
    return participant;
  });
}

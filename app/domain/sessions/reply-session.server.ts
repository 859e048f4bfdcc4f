import type { ReplyAnswer } from "../../db/generated/client.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { memberActing } from "./own-member.server.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { requireState } from "./sessions.policy.ts";

type Input = { answer: ReplyAnswer; memberId?: string; means?: string };

/** 出欠の回答: a member's own, or entered by the secretariat with how it arrived. */
export function replySession(viewer: Viewer, ref: SessionRef, input: Input): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    const member = await memberActing(tx, viewer, session, input.memberId);
    requireState(session, "announced");
    if (input.answer === "online" && session.onlineMode === "none") {
      refuse("この会議はオンラインで出席できません。ほかの答えを選んでください。", "answer");
    }
    const means = input.memberId ? (input.means ?? "phone") : null;
    const reply = {
      answer: input.answer,
      answeredAt: viewer.now,
      enteredById: input.memberId ? viewer.accountId : null,
      means,
    };
    await tx.sessionReply.upsert({
      where: { sessionId_memberId: { sessionId: session.id, memberId: member.id } },
      create: { sessionId: session.id, memberId: member.id, ...reply },
      update: reply,
    });
    await record(tx, viewer, {
      action: "session.replied",
      subjectId: session.id,
      wardId: session.wardId,
      details: { answer: input.answer, means, memberId: member.id },
    });
  });
}

import type { ReplyAnswer } from "../../db/generated/client.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { memberActing } from "./own-member.server.ts";
import { lockSession, type SessionRef } from "./scope.server.ts";
import { requireState } from "./sessions.policy.ts";
import { storeReply } from "./store-reply.server.ts";

type Input = { answer: ReplyAnswer; memberId?: string; means?: string; reason?: string | undefined };

/** 出欠の回答: a member's own, or entered by the secretariat with how it arrived. */
export function replySession(viewer: Viewer, ref: SessionRef, input: Input): Promise<void> {
  return transact(viewer, async (tx) => {
    const session = await lockSession(tx, viewer, ref);
    const member = await memberActing(tx, viewer, session, input.memberId);
    requireState(session, "announced");
    const means = input.memberId ? (input.means ?? "phone") : null;
    await storeReply(tx, viewer, session, member.id, { answer: input.answer, reason: input.reason, means });
    await record(tx, viewer, {
      action: "session.replied",
      subjectId: session.id,
      wardId: session.wardId,
      details: { answer: input.answer, means, memberId: member.id },
    });
  });
}

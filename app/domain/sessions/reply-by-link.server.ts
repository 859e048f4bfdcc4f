import type { z } from "zod";
import { dayOf } from "../../shared/dates.ts";
import { found, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { limitTries } from "../accounts/limits.server.ts";
import { takeLink } from "../accounts/take-link.server.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { membersOf } from "../councils/body.ts";
import { requireState } from "./sessions.policy.ts";
import type { LinkReplyInput } from "./sessions.schema.ts";
import { storeReply } from "./store-reply.server.ts";

/**
 * 出欠 from the mail, without signing in. The link opens a page and its button answers, since scanners
 * follow links; it answers once and for its own member alone.
 */
export async function replyByLink(viewer: Viewer, input: z.infer<typeof LinkReplyInput>): Promise<void> {
  await limitTries(viewer, "code", input.token);
  return transact(viewer, async (tx) => {
    const token = await takeLink(tx, viewer, "session_reply", input.token);
    await tx.$queryRaw`SELECT id FROM "CouncilSession" WHERE id = ${token.subjectId}::uuid FOR UPDATE`;
    const session = found(await tx.councilSession.findFirst({ where: { id: token.subjectId ?? "" } }));
    requireState(session, "announced");
    const member = await tx.member.findFirst({
      where: { accountId: token.accountId, ...membersOf(session, dayOf(session.startsAt)), endedOn: null },
    });
    if (!member) refuse("この案内は使えません。この会議の委員ではなくなっています。");
    await storeReply(tx, viewer, session, member.id, { answer: input.answer, reason: input.reason });
    await record(
      tx,
      { ...viewer, accountId: token.accountId },
      {
        action: "session.replied-by-link",
        subjectId: session.id,
        wardId: session.wardId,
        details: { answer: input.answer, memberId: member.id },
      },
    );
  });
}

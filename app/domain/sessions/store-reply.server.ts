import type { Tx } from "../../db/client.server.ts";
import type { CouncilSession, ReplyAnswer } from "../../db/generated/client.ts";
import { refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";

type Reply = { answer: ReplyAnswer; reason?: string | undefined; means?: string | null };

/** Part of every act that answers for a member: the last answer stands, with how it came. */
export async function storeReply(
  tx: Tx,
  viewer: Viewer,
  session: CouncilSession,
  memberId: string,
  { answer, reason = "", means = null }: Reply,
): Promise<void> {
  if (answer === "online" && session.onlineMode === "none") {
    refuse("この会議はオンラインで出席できません。ほかの答えを選んでください。", "answer");
  }
  const reply = {
    answer,
    reason,
    means,
    answeredAt: viewer.now,
    enteredById: means ? viewer.accountId : null,
  };
  await tx.sessionReply.upsert({
    where: { sessionId_memberId: { sessionId: session.id, memberId } },
    create: { sessionId: session.id, memberId, ...reply },
    update: reply,
  });
}

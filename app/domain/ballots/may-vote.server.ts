import { db } from "../../db/client.server.ts";

/** Whether a ballot is shown to a member at all: on the roll, in the room, not recused (V9, V10, V12). */
export async function mayVote(
  vote: { id: string; itemId: string },
  sessionId: string,
  memberId: string,
): Promise<boolean> {
  const onRoll = await db.voteRoll.count({
    where: {
      voteId: vote.id,
      memberId,
      member: {
        recusals: { none: { itemId: vote.itemId } },
        presences: { some: { sessionId, leftAt: null } },
      },
    },
  });
  return onRoll > 0;
}

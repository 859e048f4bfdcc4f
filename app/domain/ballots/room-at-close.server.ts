import type { Tx } from "../../db/client.server.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { Room } from "../sessions/room.rules.ts";

/** What a vote keeps of the room it was counted in; everything a recount needs besides what was given. */
export const roomAtClose = (viewer: Viewer, room: Room) => ({
  countedAt: viewer.now,
  present: room.roll.present,
  recused: room.roll.recused,
  presidingId: room.presidingId,
  presidingAs: room.presidingAs,
  presidingPresent: room.hasEligiblePresiding,
});

/** Marks on the roll of a vote who could still vote when it closed, beside who could when it opened. */
export async function closeRoll(tx: Tx, voteId: string, memberIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "VoteRoll" SET "atClose" = "memberId"::text = ANY(${memberIds}) WHERE "voteId" = ${voteId}::uuid`;
}

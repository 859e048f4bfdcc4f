import type { Tx } from "../../db/client.server.ts";
import type { AgendaItem, Vote } from "../../db/generated/client.ts";
import { found } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { lockSession, type SessionRef } from "../sessions/scope.server.ts";

export type VoteRef = SessionRef & { vote: string };

/** A vote of a sitting, both locked: no ballot arrives while this is held. */
export async function lockVote(tx: Tx, viewer: Viewer, ref: VoteRef) {
  const session = await lockSession(tx, viewer, ref);
  const votes = await tx.$queryRaw<Vote[]>`
    SELECT v.* FROM "Vote" v JOIN "AgendaItem" i ON i.id = v."itemId"
    WHERE i."sessionId" = ${session.id}::uuid AND v.id = ${ref.vote}::uuid FOR UPDATE OF v`;
  const vote = found(votes[0]);
  const item: AgendaItem = found(await tx.agendaItem.findFirst({ where: { id: vote.itemId } }));
  return { session, vote, item };
}

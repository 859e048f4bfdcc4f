import { db } from "../../db/client.server.ts";
import { found, Problem, refuse } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import type { VoteRef } from "../ballots/locked-vote.server.ts";
import { voteFor } from "../ballots/may-vote.server.ts";
import { ownMembership } from "../sessions/own-membership.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";

/** A vote as its member is asked: nobody else sees a ballot, and a vote that is closed says so. */
export async function openBallot(viewer: Viewer, ref: VoteRef) {
  const session = await sessionFacts(viewer, ref);
  const vote = found(
    await db.vote.findFirst({
      where: { id: ref.vote, item: { sessionId: session.id } },
      select: { countedAt: true, voidedAt: true, itemId: true, method: true, closesAt: true },
    }),
  );
  // In a sitting whoever is a member that day takes part; in writing whoever is a member today.
  const isWritten = vote.method === "written";
  const own = await ownMembership(viewer, isWritten ? { ...session, startsAt: viewer.now } : session);
  if (!own.isMember || !own.member) throw new Problem("forbidden");
  if (vote.countedAt || vote.voidedAt || (vote.closesAt && vote.closesAt <= viewer.now))
    refuse("この採決は締め切りました。");
  const waiting = await voteFor(own.member.id, viewer.now, { id: ref.vote });
  return waiting ?? refuse(await whyNot(session.id, own.member.id, vote.itemId));
}

/** Why a member has no part in an open vote, in the words the act would refuse with. */
async function whyNot(sessionId: string, memberId: string, itemId: string): Promise<string> {
  if ((await db.recusal.count({ where: { itemId, memberId } })) > 0)
    return "この議題から除斥されているため、採決に加われません。";
  if ((await db.presence.count({ where: { sessionId, memberId, leftAt: null } })) === 0)
    return "着席していないため、採決に加われません。";
  return "この採決には、あなたの端末からは加われません。";
}

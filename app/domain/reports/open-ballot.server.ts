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
  const own = await ownMembership(viewer, session);
  if (!own.isMember || !own.member) throw new Problem("forbidden");
  const vote = found(
    await db.vote.findFirst({
      where: { id: ref.vote, item: { sessionId: session.id } },
      select: { countedAt: true, voidedAt: true, motion: true, method: true },
    }),
  );
  if (vote.countedAt || vote.voidedAt) refuse("この採決は締め切りました。");
  const waiting = await voteFor(own.member.id, { id: ref.vote });
  if (!waiting) refuse("この採決には加われません。着席していないか、この議題から除斥されています。");
  return waiting;
}

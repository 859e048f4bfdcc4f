import { db } from "../../db/client.server.ts";
import { found, Problem, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import type { VoteRef } from "../ballots/locked-vote.server.ts";
import { mayVote } from "../ballots/may-vote.server.ts";
import { ownMembership } from "../sessions/own-membership.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";

/** A vote and its item, for members of the term and the desk; nobody else sees a ballot. */
export async function openBallot(viewer: Viewer, ref: VoteRef) {
  const session = await sessionFacts(viewer, ref);
  const own = await ownMembership(viewer, session);
  if (!own.isMember && !isSecretariat(viewer, session.wardId)) throw new Problem("forbidden");
  const vote = found(
    await db.vote.findFirst({
      where: {
        id: ref.vote,
        item: { sessionId: session.id },
      },
      include: { item: { select: { number: true } } },
    }),
  );
  if (own.member && !(await mayVote(vote, session.id, own.member.id)))
    refuse("この採決には加われません。着席していないか、この議題から除斥されています。");
  return { motion: vote.motion, item: vote.item.number ?? 0 };
}

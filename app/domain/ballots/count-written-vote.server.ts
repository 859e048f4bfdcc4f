import type { Tx } from "../../db/client.server.ts";
import { dayOf, longDay } from "../../shared/dates.ts";
import { allow, refuse } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { record } from "../audit/record.server.ts";
import { transact } from "../audit/transact.server.ts";
import { quorumOf } from "../councils/quorum.rules.ts";
import type { CouncilRules } from "../councils/rules.schema.ts";
import { readRules } from "../councils/rules.schema.ts";
import { membersOn } from "../councils/scope.server.ts";
import { type Choice, type Count, decide } from "./count.rules.ts";
import { lastBallots } from "./given-votes.server.ts";
import { lockVote, type VoteRef } from "./locked-vote.server.ts";
import { closeRoll } from "./room-at-close.server.ts";
import { countedAs, settleByVote } from "./settle-vote.server.ts";
import { mayReply } from "./written-roll.server.ts";

/**
 * Closes a 書面表決: from its last day on, or as soon as everybody has replied. The base is those who replied and are
 * still in office; whoever is chair on that day, and is not recused, breaks a tie.
 */
export function countWrittenVote(viewer: Viewer, ref: VoteRef): Promise<{ isTie: boolean }> {
  return transact(viewer, async (tx) => {
    const { session, vote, item } = await lockVote(tx, viewer, ref);
    allow(isSecretariat(viewer, session.wardId));
    if (vote.method !== "written") refuse("この採決は書面表決ではありません。");
    if (vote.countedAt || vote.voidedAt) refuse("この採決は締め切りました。");
    const rules = readRules(vote.rules);
    const today = dayOf(viewer.now);
    const asked = await mayReply(tx, vote, today);
    const last = (await lastBallots(tx, vote.id, rules)).filter(({ memberId }) => asked.includes(memberId));
    if (vote.closesAt && viewer.now < vote.closesAt && last.length < asked.length) {
      const lastDay = longDay(dayOf(new Date(vote.closesAt.getTime() - 1)));
      refuse(`回答の期限（${lastDay}）の前です。全員が回答すると、期限の前でも締め切れます。`);
    }
    const of = (choice: Choice) => last.filter((ballot) => ballot.choice === choice).length;
    const count: Count = { for: of("for"), against: of("against"), abstain: of("abstain") };
    const chair = (await membersOn(session, today, tx)).find(({ posts }) => posts.some(({ post }) => post === "chair"));
    const breaksTies = chair && (await mayBreakTies(tx, vote, chair.id, rules));
    const room = { present: last.length, recused: 0, hasEligiblePresiding: breaksTies ?? false, isWritten: true };
    const quorum = quorumOf(rules.quorum, { ...vote, ...room });
    const decision = decide(rules.decision, quorum, room, count);
    const counted = await countedAs(tx, viewer, { session, item, vote }, { count, decision });
    const { outcome } = counted;
    await closeRoll(tx, vote.id, asked);
    await tx.vote.update({
      where: { id: vote.id },
      data: {
        countedAt: viewer.now,
        voters: last.length,
        presidingId: breaksTies ? chair.id : null,
        presidingAs: breaksTies ? "chair" : null,
        presidingPresent: room.hasEligiblePresiding,
        ...counted,
      },
      select: { id: true },
    });
    if (outcome) await settleByVote(tx, viewer, session, item, "voted");
    await record(tx, viewer, {
      action: "vote.written-counted",
      subjectId: vote.id,
      wardId: session.wardId,
      details: { outcome },
    });
    return { isTie: outcome === null };
  });
}

/** Not a chair who is recused, nor one who took over meanwhile and was asked as a member, where a chair only breaks ties. */
async function mayBreakTies(tx: Tx, vote: { id: string; itemId: string }, chairId: string, rules: CouncilRules) {
  const own = { memberId: chairId };
  if ((await tx.recusal.count({ where: { ...own, itemId: vote.itemId } })) > 0) return false;
  const wasAsked = await tx.voteRoll.count({ where: { ...own, voteId: vote.id } });
  return rules.decision.chairVotes !== "casting_only" || wasAsked === 0;
}

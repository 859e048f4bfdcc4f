import { db } from "../../db/client.server.ts";
import { dayOf } from "../../shared/dates.ts";
import { allow, found } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import type { ItemRef } from "../agenda/locked-item.server.ts";
import type { VoteRef } from "../ballots/locked-vote.server.ts";
import { decidedBefore } from "../ballots/reconsidered.server.ts";
import { mayReply } from "../ballots/written-roll.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { enteredBallots, lastBallotsInclude } from "./entered-ballots.ts";

async function sittingOf(viewer: Viewer, ref: SessionRef) {
  const session = await sessionFacts(viewer, ref);
  return { session, rules: session.rules ? readRules(session.rules) : null };
}

/** An item to be decided in writing: for the desk alone. */
export async function writtenItem(viewer: Viewer, ref: ItemRef) {
  const { session, rules } = await sittingOf(viewer, ref);
  const item = found(
    /^[1-9]\d{0,2}$/.test(ref.item)
      ? await db.agendaItem.findFirst({ where: { sessionId: session.id, position: Number(ref.item) } })
      : null,
  );
  allow(isSecretariat(viewer, session.wardId));
  return {
    key: sessionKey(session),
    ward: session.ward.slug,
    name: `第${session.ordinal}回${session.title}`,
    chairTitle: rules?.chairTitle ?? "委員長",
    isKnown: rules?.writtenVotes ?? false,
    earlier: rules?.noReconsideration ? await decidedBefore(db, session, item, item.title) : null,
    item: { label: item.label, title: item.title },
  };
}

/** A 書面表決 as it comes in: who has replied, who is awaited, until when; at a tie the chair sees it too. */
export async function writtenVote(viewer: Viewer, ref: VoteRef) {
  const { session, rules } = await sittingOf(viewer, ref);
  const vote = found(
    await db.vote.findFirst({
      where: { id: ref.vote, method: "written", item: { sessionId: session.id } },
      include: {
        item: { select: { id: true, label: true, title: true, recusals: { select: { memberId: true } } } },
        roll: { include: { member: { select: { id: true, name: true } } }, orderBy: { member: { sortKey: "asc" } } },
        ballots: lastBallotsInclude,
      },
    }),
  );
  const isTied = vote.countedAt !== null && vote.decidedAt === null && vote.voidedAt === null;
  const mayBreakIt =
    vote.countedAt !== null && vote.presidingId !== null && viewer.memberIds.includes(vote.presidingId);
  allow(isSecretariat(viewer, session.wardId) || mayBreakIt);
  const mayReplyToday = await mayReply(db, vote, dayOf(viewer.now));
  const replied = new Set(vote.ballots.map(({ memberId }) => memberId));
  const recused = new Set(vote.item.recusals.map(({ memberId }) => memberId));
  const members = vote.roll.map(({ member }) => ({
    ...member,
    hasReplied: replied.has(member.id),
    isRecused: recused.has(member.id),
    mayReply: mayReplyToday.includes(member.id),
  }));
  return {
    key: sessionKey(session),
    ward: session.ward.slug,
    name: `第${session.ordinal}回${session.title}`,
    isDesk: isSecretariat(viewer, session.wardId),
    chairTitle: rules?.chairTitle ?? "委員長",
    item: vote.item,
    vote: {
      id: vote.id,
      motion: vote.motion,
      lastDay: vote.closesAt ? dayOf(new Date(vote.closesAt.getTime() - 1)) : null,
      isTied,
      mayCount:
        !vote.closesAt ||
        vote.closesAt <= viewer.now ||
        members.every((member) => member.hasReplied || !member.mayReply),
      isOver: vote.decidedAt !== null || vote.voidedAt !== null,
      isVoided: vote.voidedAt !== null,
      wording: vote.voidedAt ? null : vote.wording,
    },
    entered: enteredBallots(vote.ballots, members, readRules(vote.rules), viewer.accountId),
    members,
  };
}

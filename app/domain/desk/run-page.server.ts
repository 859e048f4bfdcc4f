import { db } from "../../db/client.server.ts";
import { dayOf, timeOf } from "../../shared/dates.ts";
import { Problem } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { currentOf } from "../agenda/current-item.rules.ts";
import { eligibleIds } from "../ballots/count.rules.ts";
import { wordingOfItem } from "../ballots/motions.rules.ts";
import { hindersDecision, type Stand } from "../ballots/procedure.rules.ts";
import { namesOf, sessionTimeline } from "../ballots/session-timeline.ts";
import { flowOf } from "../councils/confirmation-flows.ts";
import { namedRules, readSources } from "../councils/rule-levels.ts";
import { type CouncilRules, readRules } from "../councils/rules.schema.ts";
import { ruleBehind } from "../councils/rules-in-words.ts";
import { membersOn } from "../councils/scope.server.ts";
import type { Room } from "../sessions/room.rules.ts";
import { roomOf } from "../sessions/room.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { floorOf } from "../speeches/floor.server.ts";
import {
  electionsShown,
  isVoting,
  lastDeclaration,
  motionsShown,
  openVoteShown,
  type RunItem,
  runItemInclude,
  votesShown,
} from "./run-votes.ts";

/** The sitting as it runs: who is here, whether it is valid, which item, what may come next. */
export async function runPage(viewer: Viewer, ref: SessionRef) {
  const session = await sessionFacts(viewer, ref);
  if (!session.openedAt) throw new Problem("not-found");
  const rules = readRules(session.rules);
  const [items, members, presences, presidings] = await Promise.all([
    db.agendaItem.findMany({
      where: { sessionId: session.id },
      orderBy: { position: "asc" },
      include: runItemInclude,
    }),
    membersOn(session, dayOf(session.startsAt)),
    db.presence.findMany({ where: { sessionId: session.id }, orderBy: { arrivedAt: "asc" } }),
    db.presiding.findMany({ where: { sessionId: session.id } }),
  ]);
  const current = currentOf(items.map((item) => ({ ...item, isVoting: isVoting(item) })));
  const room = await roomOf(db, session, current?.id ?? null);
  const presides = room.presidingId !== null && viewer.memberIds.includes(room.presidingId);
  if (!presides && !isSecretariat(viewer, session.wardId)) {
    const presiding = members.find((member) => member.id === room.presidingId);
    throw new Problem("forbidden", presiding && `いまは${presiding.name}委員が進行しています。`);
  }
  const hindrance = current ? hindersDecision(standOf(session, current, room, rules)) : null;
  const open = current?.votes.find((vote) => !vote.decidedAt && !vote.voidedAt) ?? null;
  return {
    key: sessionKey(session),
    ward: { slug: session.ward.slug, name: session.ward.name },
    now: viewer.now,
    nowTime: timeOf(viewer.now),
    session: {
      ordinal: session.ordinal,
      title: session.title,
      openedAt: session.openedAt,
      closedAt: session.closedAt,
      isEnteredLater: session.enteredLaterAt !== null,
      staffPresent: session.staffPresent,
      advisersPresent: session.advisersPresent,
      observerCount: session.observerCount,
      pressCount: session.pressCount,
      restingSince: session.recesses.find((recess) => recess.endedAt === null)?.startedAt ?? null,
    },
    signerTitle: flowOf(rules).signers?.title ?? null,
    chairTitle: rules.chairTitle,
    viceChairTitle: rules.viceChairTitle,
    isPart: session.subcommitteeId !== null,
    /** Why nothing may be decided on the present item, with the rule behind it; null where it may. */
    hindrance: hindrance && {
      ...hindrance,
      rule: hindrance.rule && ruleBehind(hindrance.rule, rules),
      source: namedRules(readSources(session.ruleSources)),
    },
    floor: await floorOf(session.id),
    timeline: sessionTimeline(session, { presences, presidings, items }, { names: namesOf(members), seesClosed: true }),
    words: rules.words,
    /** 一事不再議, where the rules have it: the term within which a matter is not decided twice. */
    decidesOnce: rules.noReconsideration ? { termId: session.termId, subcommitteeId: session.subcommitteeId } : null,
    quorum: room.quorum,
    total: members.length,
    eligible: eligibleIds(rules.decision, room).length,
    isDesk: isSecretariat(viewer, session.wardId),
    isPresidingRecused: room.presidingId !== null && room.recusedIds.includes(room.presidingId),
    recused: room.recusedIds.length,
    declared: lastDeclaration(items, rules),
    presidingName: members.find((member) => member.id === room.presidingId)?.name ?? null,
    members: members.map((member) => {
      const own = presences.filter((presence) => presence.memberId === member.id);
      return {
        id: member.id,
        name: member.name,
        post: postTitle(member.posts[0]?.post, rules),
        isPresent: own.some((presence) => !presence.leftAt),
        isPresiding: member.id === room.presidingId,
        isRecused: room.recusedIds.includes(member.id),
        times: own.map(
          (presence) =>
            `${timeOf(presence.arrivedAt)}着席${presence.leftAt ? `・${timeOf(presence.leftAt)}退席` : ""}${presence.online ? "（オンライン）" : ""}`,
        ),
      };
    }),
    items: items.map((item) => ({
      id: item.id,
      position: item.position,
      label: item.label,
      isWithdrawn: item.withdrawnAt !== null,
      plannedMinutes: item.plannedMinutes,
      presenter: item.presenter,
      title: item.title,
      kind: item.kind,
      isClosed: item.closedAt !== null,
      result: item.result,
      wording: wordingOfItem(
        item.votes.filter((vote) => vote.decidedAt && !vote.voidedAt),
        item.result,
      ),
      memo: item.memo,
      startedAt: item.startedAt,
      votes: votesShown(item, rules),
      recusedIds: item.recusals.map(({ memberId }) => memberId),
      motions: motionsShown(item),
      elections: electionsShown(item),
      holdsElections: item.votes.some((vote) => vote.kind === "election"),
    })),
    current: current?.position ?? null,
    openVote: open ? openVoteShown(open, room, viewer.accountId) : null,
  };
}

type Session = Awaited<ReturnType<typeof sessionFacts>>;

function standOf(session: Session, item: RunItem, room: Room, rules: CouncilRules): Stand {
  return {
    isDialogue: rules.preset === "dialogue",
    isResting: session.recesses.some((recess) => !recess.endedAt),
    quorum: room.quorum,
    eligible: eligibleIds(rules.decision, room).length,
    isPresidingRecused: room.presidingId !== null && room.recusedIds.includes(room.presidingId),
    item: { isWithdrawn: item.withdrawnAt !== null, hasResult: item.result !== null },
    // The open vote of the item itself is shown in its own part, with what comes next in it.
    standing: null,
  };
}

export type RunPage = Awaited<ReturnType<typeof runPage>>;

const postTitle = (post: string | undefined, rules: CouncilRules): string | null =>
  post === "chair" ? rules.chairTitle : post === "vice_chair" ? rules.viceChairTitle : null;

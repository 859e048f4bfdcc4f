import { db } from "../../db/client.server.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { Problem } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { currentItemId } from "../agenda/current-item.server.ts";
import { isWithheld } from "../ballots/explained-vote.ts";
import { voteFor } from "../ballots/may-vote.server.ts";
import { readRules } from "../councils/rules.schema.ts";
import { byLabel } from "../papers/paper-labels.rules.ts";
import { shownPaper, versionSelect } from "../papers/shown-paper.ts";
import { ownMembership } from "../sessions/own-membership.server.ts";
import { roomOf } from "../sessions/room.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { sessionState } from "../sessions/sessions.policy.ts";
import { floorOf } from "../speeches/floor.server.ts";

/** A member's own device in the room: what is talked about, its papers, asking to speak, and the ballot. */
export async function roomPage(viewer: Viewer, ref: SessionRef) {
  const session = await sessionFacts(viewer, ref);
  if (!session.announcedAt) throw new Problem("not-found");
  const { member, isMember } = await ownMembership(viewer, session);
  if (!member) throw new Problem("forbidden");
  const state = sessionState(session);
  const id = state === "open" ? await currentItemId(db, session.id) : null;
  const ofSitting = { voidedAt: null, method: { not: "written" }, item: { sessionId: session.id } } as const;
  const [item, presence, recusals, vote, standing, last, floor, room] = await Promise.all([
    id
      ? db.agendaItem.findFirst({
          where: { id },
          include: {
            papers: {
              include: {
                item: { select: { closedAt: true } },
                versions: { select: versionSelect, orderBy: { number: "desc" }, take: 1 },
              },
              orderBy: { position: "asc" },
            },
          },
        })
      : Promise.resolve(null),
    db.presence.findFirst({ where: { sessionId: session.id, memberId: member.id, leftAt: null } }),
    db.recusal.count({ where: { memberId: member.id, itemId: id ?? member.id } }),
    isMember ? voteFor(member.id, viewer.now, { item: { sessionId: session.id } }) : Promise.resolve(null),
    db.vote.findFirst({ where: { ...ofSitting, countedAt: null } }),
    db.vote.findFirst({
      where: { ...ofSitting, decidedAt: { not: null } },
      select: lastSelect,
      orderBy: { decidedAt: "desc" },
    }),
    floorOf(session.id),
    roomOf(db, session, id),
  ]);
  const isHidden = item !== null && item.closedAt !== null && !isMember;
  const own = floor.waiting.findIndex((one) => one.memberId === member.id);
  return {
    key: sessionKey(session),
    ward: { slug: session.ward.slug, name: session.ward.name },
    session: {
      ordinal: session.ordinal,
      title: session.title,
      state,
      openedAt: session.openedAt,
      isResting: session.recesses.some((recess) => !recess.endedAt),
      isWritten: false,
    },
    chairTitle: readRules(session.rules).chairTitle,
    own: {
      name: member.name,
      isMember,
      isPresent: presence !== null,
      isRecused: recusals > 0,
      isSpeaking: floor.speaking?.memberId === member.id,
      request: own === -1 ? null : { id: floor.waiting[own]?.id ?? "", place: own + 1 },
      isPresiding: room.presidingId === member.id,
    },
    // A closed item exists for members in office alone: whoever left sees that, and nothing of it.
    quorum: isHidden ? null : room.quorum,
    speaking: isHidden ? null : (floor.speaking?.name ?? null),
    item:
      !item || isHidden
        ? null
        : {
            number: item.number ?? 0,
            label: item.label,
            title: item.title,
            body: item.body,
            isClosed: item.closedAt !== null,
            papers: item.papers.map(shownPaper).toSorted(byLabel),
          },
    vote,
    standing:
      !isMember || vote || !standing
        ? null
        : { motion: standing.motion, method: standing.method, isOnPaper: standing.isOnPaper },
    last: last && isMember ? shownLast(last) : null,
  };
}

/** The result that came last, with the numbers where they may be told. */
function shownLast(last: LastVote) {
  const hasCounts = last.forCount !== null && !isWithheld(last);
  return {
    label: last.item.label,
    motion: last.motion,
    wording: last.wording ?? "",
    counts: hasCounts ? `賛成${last.forCount}名・反対${last.againstCount}名・棄権${last.abstainCount}名` : null,
  };
}

const lastSelect = {
  motion: true,
  wording: true,
  method: true,
  voters: true,
  forCount: true,
  againstCount: true,
  abstainCount: true,
  item: { select: { label: true } },
} satisfies Prisma.VoteSelect;
type LastVote = Prisma.VoteGetPayload<{ select: typeof lastSelect }>;

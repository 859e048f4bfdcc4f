import { db } from "../../db/client.server.ts";
import { dayOf, isoInTokyo } from "../../shared/dates.ts";
import { Problem } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { groundOf } from "../agenda/agenda-view.server.ts";
import { currentOf } from "../agenda/current-item.rules.ts";
import { type MotionState, motionName, wordingOfItem } from "../ballots/motions.rules.ts";
import { sessionTimeline } from "../ballots/session-timeline.ts";
import { decisionInclude, shownDecision } from "../ballots/shown-decision.ts";
import { readRules } from "../councils/rules.schema.ts";
import { membersOn } from "../councils/scope.server.ts";
import { hashOf } from "../draws/draw.rules.ts";
import { roomOf } from "../sessions/room.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { sessionState } from "../sessions/sessions.policy.ts";
import { floorOf } from "../speeches/floor.server.ts";

const itemInclude = {
  motions: { orderBy: { position: "asc" }, select: { id: true, kind: true } },
  recusals: { select: { memberId: true, recordedAt: true } },
  votes: {
    orderBy: { openedAt: "asc" },
    include: { ...decisionInclude, _count: { select: { roll: true, voted: true } } },
  },
} as const;

/**
 * A sitting as it runs, for everybody alike: the projector, the page and every watcher are sent this very object,
 * read as a visitor who never signed in. Of a closed item there is its number, 「非公開」 and the ground, and nothing
 * of what happens in it. Times are ISO texts, so that it travels as JSON.
 */
export async function livePage(viewer: Viewer, ref: SessionRef) {
  const anybody: Viewer = {
    now: viewer.now,
    requestId: viewer.requestId,
    accountId: null,
    displayName: "",
    grants: [],
    memberIds: [],
  };
  const session = await sessionFacts(anybody, ref);
  if (!session.announcedAt) throw new Problem("not-found");
  const rules = readRules(session.rules);
  const isDialogue = rules.preset === "dialogue";
  const state = sessionState(session);
  const of = { where: { sessionId: session.id } };
  const [rows, presences, presidings] = await Promise.all([
    db.agendaItem.findMany({ ...of, orderBy: { position: "asc" }, include: itemInclude }),
    db.presence.findMany(of),
    db.presiding.findMany(of),
  ]);
  const items = rows.map((item) => ({ ...item, votes: item.votes.filter((one) => !one.voidedAt) }));
  const current =
    state === "open"
      ? currentOf(items.map((item) => ({ ...item, isVoting: item.votes.some((vote) => !vote.decidedAt) })))
      : null;
  const open = current && !current.closedAt ? current : null;
  const vote = open?.votes.find((one) => !one.decidedAt) ?? null;
  const room = session.openedAt && !isDialogue ? await roomOf(db, session, open?.id ?? null) : null;
  const floor = state === "open" && open ? await floorOf(session.id) : null;
  const cast = vote ? await castIn(vote) : null;
  const last = items
    .filter((item) => !item.closedAt)
    .flatMap((item) => item.votes.filter((one) => one.decidedAt).map((one) => ({ item, vote: one })))
    .toSorted((a, b) => (b.vote.decidedAt?.getTime() ?? 0) - (a.vote.decidedAt?.getTime() ?? 0))[0];
  return {
    key: sessionKey(session),
    ward: { slug: session.ward.slug, name: session.ward.name },
    session: {
      ordinal: session.ordinal,
      title: session.title,
      state,
      isLapsed: session.lapsedAt !== null,
      startsAt: isoInTokyo(session.startsAt),
      openedAt: session.openedAt && isoInTokyo(session.openedAt),
      closedAt: session.closedAt && isoInTokyo(session.closedAt),
      restingSince: textOf(session.recesses.find((recess) => !recess.endedAt)?.startedAt),
    },
    isDialogue,
    quorum: room && {
      present: room.quorum.present,
      needed: room.quorum.needed,
      isMet: room.quorum.isMet,
      missing: room.quorum.missing,
    },
    members: room ? (await membersOn(session, dayOf(session.startsAt))).length : 0,
    current: current && {
      number: current.number,
      label: current.label,
      ...(current.closedAt
        ? { isClosed: true as const, ground: groundOf(current) }
        : {
            isClosed: false as const,
            title: current.title,
            startedAt: textOf(current.startedAt),
            plannedMinutes: current.plannedMinutes,
            recused: room?.roll.recused ?? 0,
          }),
    },
    vote: vote && {
      motion: vote.motion,
      name:
        vote.motionOf && open && open.motions.length > 1
          ? motionName(vote.motionOf, open.motions as MotionState[])
          : null,
      method: vote.method,
      isTied: vote.countedAt !== null,
      /** How many have voted, of how many who may; null where nobody votes on a device. */
      cast,
      roll: vote._count.roll,
      /** Of an election: what fixes the seed of a lot before anybody votes. */
      seedHash: vote.lotSeed && hashOf(vote.lotSeed),
    },
    floor: floor && {
      speaking: floor.speaking && (rules.speakerNames === "name" ? `${floor.speaking.name}委員` : "委員"),
      waiting: floor.waiting.length,
    },
    last: last && {
      label: last.item.label,
      title: last.item.title,
      decision: withTexts(shownDecision(last.vote, last.item.motions, rules, session)),
    },
    items: items.map((item) => ({
      number: item.number ?? 0,
      label: item.label,
      title: item.closedAt ? null : item.title,
      isCurrent: item.id === current?.id,
      isWithdrawn: !item.closedAt && item.withdrawnAt !== null,
      result:
        item.closedAt || !item.result
          ? null
          : { word: wordingOfItem(item.votes.filter(isDecided), item.result), kind: item.result },
    })),
    timeline: sessionTimeline(session, { presences, presidings, items: rows }, { names: null, seesClosed: false }).map(
      ({ at, what }) => ({
        at: isoInTokyo(at),
        what,
      }),
    ),
  };
}

const textOf = (at: Date | null | undefined): string | null => (at ? isoInTokyo(at) : null);

const isDecided = (vote: { decidedAt: Date | null }): boolean => vote.decidedAt !== null;

const withTexts = ({ decidedAt, voided, ...decision }: ReturnType<typeof shownDecision>) => ({
  ...decision,
  decidedAt: textOf(decidedAt),
  isVoided: voided !== null,
});

async function castIn(vote: { id: string; method: string; isOnPaper: boolean; _count: { voted: number } }) {
  if (vote.method === "secret") return vote.isOnPaper ? null : vote._count.voted;
  if (vote.method !== "recorded" && vote.method !== "written") return null;
  return (await db.ballot.groupBy({ by: ["memberId"], where: { voteId: vote.id } })).length;
}

export type LivePage = Awaited<ReturnType<typeof livePage>>;

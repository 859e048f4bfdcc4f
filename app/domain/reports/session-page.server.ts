import { db } from "../../db/client.server.ts";
import { dayFromColumn, dayOf } from "../../shared/dates.ts";
import { Problem } from "../../shared/errors.ts";
import { noId } from "../../shared/ids.ts";
import { holds, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { seesClosed, shownItem } from "../agenda/agenda-view.server.ts";
import { decidedVotes } from "../ballots/decided-votes.ts";
import { voteFor } from "../ballots/may-vote.server.ts";
import { wordingOfItem } from "../ballots/motions.rules.ts";
import { seatsOf } from "../councils/body.ts";
import { quorumOf } from "../councils/quorum.rules.ts";
import { namedRules, readSources } from "../councils/rule-levels.ts";
import { type CouncilRules, readRules } from "../councils/rules.schema.ts";
import { membersOn } from "../councils/scope.server.ts";
import { participantsInWords } from "../dialogues/participants-in-words.ts";
import { clocksOf, nextClock } from "../minutes/minutes-clocks.server.ts";
import { isProvisional } from "../minutes/provisional.ts";
import { newestReadable } from "../minutes/version-closures.ts";
import { byLabel } from "../papers/paper-labels.rules.ts";
import { seesPaper } from "../papers/papers.policy.ts";
import { shownPaper, versionSelect } from "../papers/shown-paper.ts";
import { changeInWords } from "../sessions/change-in-words.ts";
import { convenedAt, presentAt, type Stay } from "../sessions/convened.rules.ts";
import { observingOf, shownVenue } from "../sessions/observing.ts";
import { ownMembership } from "../sessions/own-membership.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { sessionState } from "../sessions/sessions.policy.ts";

/** One sitting as its reader may see it: facts, agenda, papers, attendance, decisions. */
export async function sessionPage(viewer: Viewer, ref: SessionRef) {
  const session = await sessionFacts(viewer, ref);
  if (!session.announcedAt) throw new Problem("not-found");
  const own = await ownMembership(viewer, session);
  const isInside = own.isMember || own.isAdviser;
  const isCalled = own.isMember || holds(viewer, "adviser", session.wardId);
  const sees = seesClosed(viewer, session, isInside);
  const [items, papers, presences, members, versions, reply] = await Promise.all([
    db.agendaItem.findMany({
      where: { sessionId: session.id },
      orderBy: { position: "asc" },
      include: {
        votes: decidedVotes,
        links: {
          where: { proposal: { publishedAt: { not: null } } },
          include: { proposal: { select: { fiscalYear: true, number: true, title: true } } },
        },
        opinions: { where: { memberId: own.member?.id ?? noId } },
      },
    }),
    db.paper.findMany({
      where: { sessionId: session.id },
      include: {
        item: { select: { closedAt: true, number: true, label: true } },
        versions: { select: versionSelect, orderBy: { number: "desc" }, take: 1 },
      },
      orderBy: { position: "asc" },
    }),
    db.presence.findMany({ where: { sessionId: session.id } }),
    session.openedAt ? membersOn(session, dayOf(session.startsAt)) : Promise.resolve([]),
    db.minutesVersion.findMany({
      where: { minutes: { sessionId: session.id } },
      select: { number: true, publishedAt: true, closure: { select: { versionId: true } } },
      orderBy: { number: "desc" },
    }),
    own.member
      ? db.sessionReply.findFirst({ where: { sessionId: session.id, memberId: own.member.id } })
      : Promise.resolve(null),
  ]);
  const presiding =
    own.member && session.openedAt && !session.closedAt
      ? await db.presiding.count({ where: { sessionId: session.id, memberId: own.member.id, endedAt: null } })
      : 0;
  const voting =
    own.member && session.openedAt && !session.closedAt
      ? await voteFor(own.member.id, viewer.now, { item: { sessionId: session.id } })
      : null;
  const rules = readRules(session.rules);
  const isDialogue = rules.preset === "dialogue";
  const [participants, ideas] = isDialogue
    ? await Promise.all([
        db.participant.findMany({
          where: { sessionId: session.id, attendedAt: { not: null } },
          select: { way: true },
        }),
        db.idea.findMany({
          where: { sessionId: session.id, ...(sees ? {} : { item: { closedAt: null } }) },
          orderBy: { position: "asc" },
        }),
      ])
    : [[], []];
  return {
    key: sessionKey(session),
    ward: { slug: session.ward.slug, name: session.ward.name },
    session: {
      title: session.title,
      ordinal: session.ordinal,
      fiscalYear: session.fiscalYear ?? 0,
      startsAt: session.startsAt,
      endsAt: session.isEndKnown ? session.endsAt : null,
      room: session.room,
      venue: shownVenue(session.venue),
      onlineMode: session.onlineMode,
      onlineUrl:
        session.onlineMode === "broadcast" || (isCalled && session.onlineMode === "members") ? session.onlineUrl : null,
      observing: observingOf(session, rules, viewer.now),
      announcedAt: session.announcedAt,
      urgentReason: session.urgentReason,
      cancelledAt: session.cancelledAt,
      cancelReason: session.cancelReason,
      postponeReason: session.postponeReason,
      postponedAt: session.postponedAt,
      adjournReason: session.adjournReason,
      isLapsed: session.lapsedAt !== null,
      openedAt: session.openedAt,
      closedAt: session.closedAt,
      summary: session.summaryPublishedAt ? session.summary : null,
      observerCount: session.observerCount,
      pressCount: session.pressCount,
      repliesDueOn: dayFromColumn(session.repliesDueOn),
      opinionsDueAt: session.opinionsDueAt,
      state: sessionState(session),
    },
    rulesNamed: namedRules(readSources(session.ruleSources)),
    noticeDays: rules.noticeDays,
    recesses: session.recesses.map(({ startedAt, endedAt }) => ({ startedAt, endedAt })),
    attendanceCorrections: isDialogue
      ? []
      : session.attendanceCorrections.map(({ member, before, after, reason, correctedAt }) => ({
          name: member.name,
          before,
          after,
          reason,
          at: correctedAt,
        })),
    changes: session.changes.map(changeInWords),
    items: items.map((item) => {
      const shown = shownItem(item, sees);
      if (shown.isClosed) return { ...shown, decision: null, proposals: [], hasOpinion: false };
      return {
        ...shown,
        decision: wordingOfItem(item.votes, item.result),
        proposals: item.links.map(({ proposal }) => ({
          key: `${proposal.fiscalYear}-${proposal.number}`,
          title: proposal.title,
        })),
        hasOpinion: item.opinions.length > 0,
      };
    }),
    papers: papers
      .filter((paper) => seesPaper(viewer, session, isInside, paper))
      .map((paper) => ({
        ...shownPaper(paper),
        item: paper.item?.number ?? null,
        itemLabel: paper.item?.label ?? null,
      }))
      .toSorted(byLabel),
    asksResidents:
      rules.residentOpinions && sessionState(session) === "announced" && viewer.now <= session.opinionsDueAt,
    mayReadOpinions: !isDialogue && (isInside || isSecretariat(viewer, session.wardId)),
    isDialogue,
    participants: isDialogue && session.openedAt ? participantsInWords(participants) : null,
    ideas: ideas.map(({ id, text, sorting, reason }) => ({ id, text, sorting, reason })),
    attendance:
      session.openedAt && !isDialogue
        ? attendanceOf(presences, { ...session, openedAt: session.openedAt }, rules, members.length, viewer.now)
        : null,
    minutes: newestReadable(versions) ?? versions[0] ?? null,
    isProvisional: isProvisional(session),
    ...shownClocks(session, rules, viewer.now),
    own:
      own.member && !isDialogue
        ? {
            isMember: own.isMember,
            name: own.member.name,
            isPresiding: presiding > 0,
            isVoting: voting !== null,
            answer: reply?.answer ?? null,
            reason: reply?.reason ?? "",
            endReason: own.member.endReason,
            endsOn: dayFromColumn(own.member.endedOn ?? own.member.endsOn),
          }
        : null,
  };
}

/** What is owed next after a sitting; that it is late, or came late, only where the rules have it shown. */
function shownClocks(
  session: Parameters<typeof clocksOf>[0] & { minutes: Parameters<typeof clocksOf>[1] },
  rules: CouncilRules,
  now: Date,
) {
  const clocks = clocksOf(session, session.minutes, now);
  const cameLate = clocks.filter(({ doneOn, isLate }) => doneOn !== null && isLate);
  return { nextClock: nextClock(clocks), cameLate: rules.lateShown ? cameLate : [], showsLate: rules.lateShown };
}

/** While it runs who is there now, afterwards who was there when it became valid; never who was ever there. */
function attendanceOf(
  stays: Stay[],
  session: { openedAt: Date; closedAt: Date | null; subcommitteeId: string | null },
  rules: CouncilRules,
  members: number,
  now: Date,
) {
  const roll = { seats: seatsOf(session, rules, members), currentMembers: members, recused: 0 };
  const { needed } = quorumOf(rules.quorum, { ...roll, present: 0 });
  const present = session.closedAt
    ? convenedAt(stays, session.openedAt, needed, rules.onlineCounts).present
    : presentAt(stays, now, rules.onlineCounts);
  const attended = new Set(stays.map((stay) => stay.memberId)).size;
  return { present, members, attended, needed };
}

export type SessionPage = Awaited<ReturnType<typeof sessionPage>>;

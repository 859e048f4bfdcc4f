import { db } from "../../db/client.server.ts";
import type { CouncilSession } from "../../db/generated/client.ts";
import { dayFromColumn, dayOf, timeOf } from "../../shared/dates.ts";
import { allow } from "../../shared/errors.ts";
import { isManager, isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { approvalRecords } from "../approvals/approval-records.server.ts";
import { approvalState } from "../approvals/waiting-approvals.server.ts";
import { standingVotes, votedOn } from "../ballots/voted-on.ts";
import { rulesOfPart, seatsOf } from "../councils/body.ts";
import { lastMinutesTitles } from "../councils/confirmation-flows.ts";
import { quorumOf } from "../councils/quorum.rules.ts";
import { readRules } from "../councils/rules.schema.ts";
import { councilOn, membersOn } from "../councils/scope.server.ts";
import { type NoticeKind, noticeKinds } from "../notices/notice.kinds.ts";
import { byLabel } from "../papers/paper-labels.rules.ts";
import { shownPaper, versionSelect } from "../papers/shown-paper.ts";
import { observingOf, shownVenue } from "../sessions/observing.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { sessionState } from "../sessions/sessions.policy.ts";
import { answerWords, meansWords } from "../sessions/sessions.schema.ts";
import { noticeSentences } from "../templates/notice-sentences.ts";
import { linesOf } from "../templates/templates.schema.ts";
import { templatesOf } from "../templates/templates-of.server.ts";
import { checklist } from "./checklist.server.ts";
import { carriedWords, otherSitting } from "./other-sitting.ts";

/** A sitting as the secretariat prepares it: agenda, papers, answers, and what is still missing. */
export async function deskSession(viewer: Viewer, ref: SessionRef) {
  const session = await sessionFacts(viewer, ref);
  allow(isSecretariat(viewer, session.wardId));
  const day = dayOf(session.startsAt);
  const [items, papers, members, allReplies, venues, current, minutes, tellings, { templates }] = await Promise.all([
    db.agendaItem.findMany({
      where: { sessionId: session.id },
      orderBy: { position: "asc" },
      include: {
        links: { include: { proposal: { select: { fiscalYear: true, number: true, title: true } } } },
        opinions: { include: { member: { select: { name: true } } } },
        votes: standingVotes,
        carriedFrom: { select: otherSitting },
        carriedTo: { select: otherSitting },
        _count: { select: { residentOpinions: true } },
      },
    }),
    db.paper.findMany({
      where: { sessionId: session.id },
      orderBy: { position: "asc" },
      include: {
        item: { select: { position: true, label: true, closedAt: true } },
        versions: {
          select: { ...versionSelect, file: { select: { ...versionSelect.file.select, authors: true } } },
          orderBy: { number: "desc" },
        },
      },
    }),
    membersOn(session, day),
    db.sessionReply.findMany({ where: { sessionId: session.id } }),
    db.venue.findMany({ where: { wardId: session.wardId, currentId: null }, orderBy: { name: "asc" } }),
    councilOn(session.wardId, dayOf(viewer.now)),
    db.minutes.findFirst({
      where: { sessionId: session.id },
      include: { versions: { orderBy: { number: "asc" }, select: { publishedAt: true } } },
    }),
    db.telling.findMany({
      where: { sessionId: session.id },
      include: { member: { select: { name: true } } },
      orderBy: [{ toldAt: { sort: "desc", nulls: "first" } }, { member: { sortKey: "asc" } }],
    }),
    templatesOf(session.councilId),
  ]);
  const standing = new Set([...Object.values(lastMinutesTitles), ...linesOf(templates.standingItems)]);
  const rules = session.rules
    ? readRules(session.rules)
    : session.subcommitteeId
      ? rulesOfPart(current.rules, members.length)
      : current.rules;
  const called = new Set(members.map(({ id }) => id));
  const replies = allReplies.filter(({ memberId }) => called.has(memberId));
  const answered = replies.filter((reply) => reply.answer !== "undecided").length;
  const coming = replies.filter((reply) => ["attend", "online", "late"].includes(reply.answer)).length;
  const quorum = quorumOf(rules.quorum, {
    seats: seatsOf(session, rules, members.length),
    currentMembers: members.length,
    present: coming,
    recused: 0,
  });
  return {
    id: session.id,
    key: session.announcedAt ? sessionKey(session) : session.id,
    publicKey: session.announcedAt ? sessionKey(session) : null,
    ward: { slug: session.ward.slug, name: session.ward.name },
    session: {
      ordinal: session.ordinal,
      title: session.title,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      room: session.room,
      venue: { id: session.venue.id, ...shownVenue(session.venue) },
      onlineMode: session.onlineMode,
      onlineUrl: session.onlineUrl,
      observing: observingOf(session, rules, viewer.now),
      recording: session.recording,
      observersDueOn: session.observersDueOn && dayFromColumn(session.observersDueOn),
      signDueOn: session.signDueOn && dayFromColumn(session.signDueOn),
      captionsDueOn: session.captionsDueOn && dayFromColumn(session.captionsDueOn),
      childcareDueOn: session.childcareDueOn && dayFromColumn(session.childcareDueOn),
      revision: session.revision,
      state: sessionState(session),
      repliesDueOn: dayFromColumn(session.repliesDueOn),
      opinionsDueAt: session.opinionsDueAt,
      ownDues: ownDues(session),
      date: day,
      startTime: timeOf(session.startsAt),
      endTime: timeOf(session.endsAt),
      openedAt: session.openedAt,
      closedAt: session.closedAt,
      staffPresent: session.staffPresent,
      advisersPresent: session.advisersPresent,
      observerCount: session.observerCount,
      pressCount: session.pressCount,
      summary: session.summary,
      summaryPublishedAt: session.summaryPublishedAt,
      postponeReason: session.postponeReason,
      adjournReason: session.adjournReason,
    },
    checks: checklist(
      {
        ...session,
        state: sessionState(session),
        isAgendaMade: items.some((item) => !item.withdrawnAt && !standing.has(item.title)),
        papers: papers.length,
        members: members.length,
        replied: answered,
        untold: tellings.filter((telling) => telling.toldAt === null).length,
        unansweredOpinions: items.filter(
          (item) => !item.opinionAnsweredAt && item.opinions.length + item._count.residentOpinions > 0,
        ).length,
        minutes: minutes && {
          isAsked: minutes.confirmRequestedAt !== null,
          approvedOn: minutes.approvedOn && dayFromColumn(minutes.approvedOn),
          publishedOn: minutes.versions[0] ? dayOf(minutes.versions[0].publishedAt) : null,
        },
      },
      rules,
      `/wards/${session.ward.slug}/desk/sessions/${session.announcedAt ? sessionKey(session) : session.id}`,
      viewer.now,
    ),
    tellings: tellings.map(({ id, means, what, toldAt, member }) => ({
      id,
      means,
      toldAt,
      name: member.name,
      what: noticeKinds[what as NoticeKind] ?? "",
    })),
    rules,
    mayVoteInWriting: rules.writtenVotes && ["announced", "postponed", "cancelled"].includes(sessionState(session)),
    items: items.map(({ links, opinions, votes, carriedFrom, carriedTo, ...item }) => ({
      ...item,
      residentOpinions: item._count.residentOpinions,
      ...votedOn(votes, item.result),
      carriedFrom: carriedFrom && carriedWords(session.ward.slug, carriedFrom),
      carriedTo: carriedTo && carriedWords(session.ward.slug, carriedTo),
      proposals: links.map(({ proposal }) => ({
        key: `${proposal.fiscalYear}-${proposal.number}`,
        title: proposal.title,
      })),
      opinions: opinions.map(({ member, stance, text, means }) => ({ name: member.name, stance, text, means })),
    })),
    papers: papers
      .map((paper) => ({
        ...shownPaper(paper),
        kind: paper.kind,
        handingKey: paper.handing,
        closedGround: paper.closedGround,
        revision: paper.revision,
        itemId: paper.itemId,
        item: paper.item?.position ?? null,
        itemLabel: paper.item?.label ?? null,
        isOfClosedItem: paper.item?.closedAt != null,
        authors: paper.versions[0]?.file?.authors ?? "",
      }))
      .toSorted(byLabel),
    members: members.map((member) => ({
      id: member.id,
      name: member.name,
      kana: member.kana,
      post: member.posts[0]?.post ?? null,
      basis: member.basis,
      hasAccount: member.accountId !== null,
      contactDetail: member.contactDetail,
      meansWord:
        member.contactMeans === "mail" ? "メール" : (meansWords[member.contactMeans as keyof typeof meansWords] ?? ""),
      answerWord: answerWord(replies.find((reply) => reply.memberId === member.id)?.answer),
      answer: replies.find((reply) => reply.memberId === member.id)?.answer ?? null,
      reason: replies.find((reply) => reply.memberId === member.id)?.reason ?? "",
      means: replies.find((reply) => reply.memberId === member.id)?.means ?? null,
    })),
    notice: noticeSentences(
      {
        ...session,
        name: `第${session.ordinal}回${session.title}`,
        place: `${session.venue.name} ${session.room}`,
        repliesDueOn: dayFromColumn(session.repliesDueOn),
      },
      templates,
    ),
    forecast: { coming, needed: quorum.needed, replied: answered },
    venues: venues.map(({ id, name }) => ({ id, name })),
    isManager: isManager(viewer, session.wardId),
    approvals: await approvalRecords([session.id]),
    standing: await approvalState(rules.approvals.session, "session", session.id),
    minutes: minutes ? { isPublished: minutes.versions.length > 0 } : null,
  };
}

const answerWord = (answer: keyof typeof answerWords | undefined): string => (answer ? answerWords[answer] : "未回答");

export type DeskSession = Awaited<ReturnType<typeof deskSession>>;

/** Last days set by hand, as the form of a draft shows them; empty where they are counted back from the sitting. */
const ownDues = ({ ownRepliesDueOn, ownOpinionsDueAt }: CouncilSession) => ({
  ownRepliesDueOn: ownRepliesDueOn ? dayFromColumn(ownRepliesDueOn) : "",
  ownOpinionsDueOn: ownOpinionsDueAt ? dayOf(ownOpinionsDueAt) : "",
  ownOpinionsDueTime: ownOpinionsDueAt ? timeOf(ownOpinionsDueAt) : "",
});

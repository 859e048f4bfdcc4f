import { db } from "../../db/client.server.ts";
import { dayOf } from "../../shared/dates.ts";
import { found, Problem } from "../../shared/errors.ts";
import { isSecretariat, type Viewer } from "../../shared/viewer.ts";
import { seesClosed } from "../agenda/agenda-view.server.ts";
import { voteFor } from "../ballots/may-vote.server.ts";
import { decisionInclude, shownDecision } from "../ballots/shown-decision.ts";
import { namedRules, readSources } from "../councils/rule-levels.ts";
import { readRules } from "../councils/rules.schema.ts";
import { isProvisional } from "../minutes/provisional.ts";
import { opinionsInclude } from "../opinions/shown-opinions.ts";
import { byLabel } from "../papers/paper-labels.rules.ts";
import { seesPaper } from "../papers/papers.policy.ts";
import { shownPaper, versionSelect } from "../papers/shown-paper.ts";
import { scoringInclude, shownScoring } from "../scorings/shown-scoring.server.ts";
import { ownMembership } from "../sessions/own-membership.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { sessionState } from "../sessions/sessions.policy.ts";
import { tracedOfItem } from "../trace/load-trace.server.ts";
import { traceSteps } from "../trace/trace-steps.ts";
import { itemOpinions } from "./item-opinions.ts";

/** An agenda item. For those outside, a closed one does not exist: the same answer as for an absent number. */
export async function itemPage(viewer: Viewer, ref: SessionRef & { item: string }) {
  const session = await sessionFacts(viewer, ref);
  if (!session.announcedAt || !/^[1-9]\d{0,2}$/.test(ref.item)) throw new Problem("not-found");
  const own = await ownMembership(viewer, session);
  const isInside = own.isMember || own.isAdviser;
  const item = found(
    await db.agendaItem.findFirst({
      where: {
        sessionId: session.id,
        number: Number(ref.item),
        ...(seesClosed(viewer, session, isInside) ? {} : { closedAt: null }),
      },
      include: {
        papers: {
          include: {
            item: { select: { closedAt: true } },
            versions: { select: versionSelect, orderBy: { number: "desc" }, take: 1 },
          },
          orderBy: { position: "asc" },
        },
        theme: { select: { slug: true, name: true } },
        scorings: scoringInclude,
        motions: { orderBy: { position: "asc" }, select: { id: true, kind: true } },
        votes: { orderBy: { openedAt: "asc" }, include: decisionInclude },
        ...opinionsInclude,
        carriedFrom: { select: otherEnd },
        carriedTo: { select: otherEnd },
        recusals: { include: { member: { select: { name: true } } } },
      },
    }),
  );
  const rules = readRules(session.rules);
  const others = await db.agendaItem.findMany({
    where: { sessionId: session.id, ...(seesClosed(viewer, session, isInside) ? {} : { closedAt: null }) },
    select: { number: true },
    orderBy: { position: "asc" },
  });
  const proposals = item.closedAt ? [] : await tracedOfItem(item.id);
  const openVote =
    own.isMember && own.member && !session.closedAt
      ? await voteFor(own.member.id, viewer.now, { itemId: item.id })
      : null;
  return {
    key: sessionKey(session),
    ward: { slug: session.ward.slug, name: session.ward.name },
    session: {
      title: session.title,
      ordinal: session.ordinal,
      startsAt: session.startsAt,
      state: sessionState(session),
      opinionsDueAt: session.opinionsDueAt,
    },
    item: {
      number: item.number ?? 0,
      label: item.label,
      presenter: item.presenter,
      theme: item.theme,
      plannedMinutes: item.plannedMinutes,
      added: item.addedAt ? { at: item.addedAt, reason: item.addedReason ?? "" } : null,
      withdrawn: item.withdrawnAt ? { at: item.withdrawnAt, reason: item.withdrawnReason ?? "" } : null,
      kind: item.kind,
      title: item.title,
      body: item.body,
      result: item.result,
      isClosed: item.closedAt !== null,
    },
    papers: item.papers
      .filter((paper) => seesPaper(viewer, session, isInside, paper))
      .map(shownPaper)
      .toSorted(byLabel),
    votes: item.votes.filter((vote) => vote.decidedAt).map((vote) => shownDecision(vote, item.motions, rules, session)),
    openVote,
    scoring: await shownScoring(item.scorings, own.isMember ? (own.member?.id ?? null) : null),
    ...itemOpinions(
      viewer,
      { ...session, isAnnounced: sessionState(session) === "announced" },
      rules,
      item,
      isInside || isSecretariat(viewer, session.wardId),
    ),
    ownOpinion: item.opinions.find((opinion) => opinion.memberId === own.member?.id) ?? null,
    isMember: own.isMember && rules.preset === "statutory",
    recused: item.recusals.map((recusal) => recusal.member.name),
    proposals: proposals.map((proposal) => ({
      key: `${proposal.fiscalYear}-${proposal.number}`,
      title: proposal.title,
      steps: traceSteps(proposal, dayOf(viewer.now)),
    })),
    carried: {
      from: item.carriedFrom && shownEnd(session.ward.slug, item.carriedFrom),
      to: item.carriedTo && shownEnd(session.ward.slug, item.carriedTo),
    },
    neighbours: neighboursOf(
      others.map((other) => other.number ?? 0),
      Number(ref.item),
    ),
    rulesNamed: namedRules(readSources(session.ruleSources)),
    isProvisional: isProvisional(session),
  };
}

const otherEnd = {
  number: true,
  label: true,
  closedAt: true,
  session: { select: { ordinal: true, title: true, announcedAt: true, fiscalYear: true, number: true } },
} as const;

type OtherEnd = {
  number: number | null;
  label: string;
  closedAt: Date | null;
  session: {
    ordinal: number;
    title: string;
    announcedAt: Date | null;
    fiscalYear: number | null;
    number: number | null;
  };
};

/** The other end of a 継続審議, where it is announced and open. */
function shownEnd(ward: string, { number, label, closedAt, session }: OtherEnd) {
  if (closedAt || !session.announcedAt) return null;
  return {
    href: `/wards/${ward}/sessions/${sessionKey(session)}/items/${number}`,
    name: `第${session.ordinal}回${session.title} 議題${label}`,
  };
}

/** The items before and after this one, as far as they exist for this reader. */
function neighboursOf(numbers: number[], own: number) {
  const place = numbers.indexOf(own);
  return { before: numbers[place - 1] ?? null, after: numbers[place + 1] ?? null };
}

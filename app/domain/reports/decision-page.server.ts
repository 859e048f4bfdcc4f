import { db } from "../../db/client.server.ts";
import { found, Problem } from "../../shared/errors.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { seesClosed } from "../agenda/agenda-view.server.ts";
import { wayWords } from "../ballots/election-explained.ts";
import { namedChoices } from "../ballots/named-choices.ts";
import { decisionInclude, shownDecision } from "../ballots/shown-decision.ts";
import { namedRules, readSources } from "../councils/rule-levels.ts";
import { readRules } from "../councils/rules.schema.ts";
import { rulesInWords } from "../councils/rules-in-words.ts";
import { isProvisional } from "../minutes/provisional.ts";
import { ownMembership } from "../sessions/own-membership.server.ts";
import type { SessionRef } from "../sessions/scope.server.ts";
import { sessionFacts } from "../sessions/session-facts.server.ts";
import { sessionKey } from "../sessions/session-list.server.ts";

/** One decision for ever after: motion, method, rules, who was there, the count and its steps, and what it hangs on. */
export async function decisionPage(viewer: Viewer, ref: SessionRef & { vote: string }) {
  const session = await sessionFacts(viewer, ref);
  if (!session.announcedAt) throw new Problem("not-found");
  const own = await ownMembership(viewer, session);
  const vote = found(
    await db.vote.findFirst({
      where: {
        id: ref.vote,
        decidedAt: { not: null },
        item: {
          sessionId: session.id,
          ...(seesClosed(viewer, session, own.isMember || own.isAdviser) ? {} : { closedAt: null }),
        },
      },
      include: {
        ...decisionInclude,
        ballots: {
          orderBy: [{ memberId: "asc" }, { revision: "desc" }],
          distinct: ["memberId"],
          select: { memberId: true, choice: true },
        },
        roll: { include: { member: { select: { name: true, sortKey: true } } } },
        item: {
          include: {
            motions: { orderBy: { position: "asc" }, select: { id: true, kind: true } },
            votes: { where: { decidedAt: { not: null } }, orderBy: { openedAt: "asc" }, include: decisionInclude },
            links: {
              where: { proposal: { publishedAt: { not: null } } },
              select: { proposal: { select: { fiscalYear: true, number: true, title: true, supportCount: true } } },
            },
          },
        },
      },
    }),
  );
  const rules = readRules(vote.rules);
  const inWords = rulesInWords(rules);
  const minutes = await db.minutesVersion.findFirst({
    where: { minutes: { sessionId: session.id }, closure: null },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  const { item } = vote;
  return {
    key: sessionKey(session),
    ward: { slug: session.ward.slug, name: session.ward.name },
    session: { ordinal: session.ordinal, title: session.title, startsAt: session.startsAt },
    item: {
      number: item.number ?? 0,
      label: item.label,
      title: item.title,
      isClosed: item.closedAt !== null,
    },
    decision: shownDecision(vote, item.motions, rules, session),
    others: item.votes
      .filter((other) => other.id !== vote.id)
      .map((other) => shownDecision(other, item.motions, rules, session)),
    way: vote.way && wayWords[vote.way],
    times: { openedAt: vote.openedAt, countedAt: vote.countedAt, declaredAt: vote.declaredAt },
    isEnteredLater: session.enteredLaterAt !== null,
    presence: {
      seats: vote.seats,
      currentMembers: vote.currentMembers,
      present: vote.present,
      recused: vote.recused ?? 0,
      presidingAs:
        vote.presidingAs === "chair"
          ? rules.chairTitle
          : vote.presidingAs === "vice_chair"
            ? rules.viceChairTitle
            : vote.presidingAs && "委員",
      voters: vote.voters,
    },
    names: rules.namesOfVotes ? namedChoices(vote) : null,
    rules: inWords
      .filter((part) => part.title === "会議の成立" || part.title === "採決")
      .flatMap((part) => part.sentences),
    rulesNamed: namedRules(readSources(session.ruleSources)),
    proposals: item.closedAt
      ? []
      : item.links.map(({ proposal }) => ({
          key: `${proposal.fiscalYear}-${proposal.number}`,
          title: proposal.title,
          supports: proposal.supportCount,
        })),
    hasMinutes: minutes !== null,
    isProvisional: isProvisional(session),
  };
}

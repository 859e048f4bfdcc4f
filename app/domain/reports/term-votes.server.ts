import { db } from "../../db/client.server.ts";
import type { Viewer } from "../../shared/viewer.ts";
import { isWithheld } from "../ballots/explained-vote.ts";
import { type MotionState, motionName } from "../ballots/motions.rules.ts";
import { namedChoices } from "../ballots/named-choices.ts";
import { readRules } from "../councils/rules.schema.ts";
import { isProvisional } from "../minutes/provisional.ts";
import { sessionKey } from "../sessions/session-list.server.ts";
import { begunTerm } from "./term-page.server.ts";

/** 賛否一覧: every decision of a term on an open item, with who chose what where the rules publish names, counts elsewhere. */
export async function termVotes(viewer: Viewer, slug: string, ordinal: string) {
  const { ward, term } = await begunTerm(viewer, slug, ordinal);
  const votes = await db.vote.findMany({
    where: {
      decidedAt: { not: null },
      voidedAt: null,
      item: { closedAt: null, session: { termId: term.id, announcedAt: { not: null } } },
    },
    orderBy: [{ item: { session: { startsAt: "asc" } } }, { decidedAt: "asc" }, { motionOf: { position: "asc" } }],
    include: {
      motionOf: { select: { id: true, kind: true } },
      ballots: {
        orderBy: [{ memberId: "asc" }, { revision: "desc" }],
        distinct: ["memberId"],
        select: { memberId: true, choice: true },
      },
      roll: { include: { member: { select: { name: true, sortKey: true } } } },
      item: {
        select: {
          label: true,
          motions: { orderBy: { position: "asc" }, select: { id: true, kind: true } },
          session: {
            select: {
              ordinal: true,
              title: true,
              fiscalYear: true,
              number: true,
              closedAt: true,
              minutes: { select: { approvedAt: true } },
            },
          },
        },
      },
    },
  });
  const decisions = votes.map((vote, index) => {
    const { session, motions, label } = vote.item;
    const names = readRules(vote.rules).namesOfVotes ? namedChoices(vote) : null;
    const isHidden = vote.forCount === null || isWithheld(vote);
    return {
      id: vote.id,
      place: index + 1,
      href: `/wards/${ward.slug}/sessions/${sessionKey(session)}/votes/${vote.id}`,
      where: `第${session.ordinal}回${session.title} 議題${label}`,
      name: vote.motionOf && motions.length > 1 ? motionName(vote.motionOf, motions as MotionState[]) : null,
      motion: vote.motion,
      method: vote.method,
      isElection: vote.kind === "election",
      wording: vote.wording ?? "",
      isProvisional: isProvisional(session),
      counts: isHidden
        ? null
        : { for: vote.forCount ?? 0, against: vote.againstCount ?? 0, abstain: vote.abstainCount ?? 0 },
      isWithheld: vote.forCount !== null && isWithheld(vote),
      castingVote: vote.castingVote,
      choices: names && Object.fromEntries(names.map(({ memberId, choice }) => [memberId, choice])),
    };
  });
  const members = new Map(
    votes
      .filter((_, index) => decisions[index]?.choices)
      .flatMap((vote) => vote.roll.map(({ memberId, member }) => [memberId, { id: memberId, ...member }] as const)),
  );
  return {
    ward: { slug: ward.slug, name: ward.name },
    council: term.council.name,
    ordinal: term.ordinal,
    decisions,
    members: [...members.values()]
      .toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
      .map(({ id, name }) => ({ id, name })),
  };
}

import type { Prisma } from "../../db/generated/client.ts";
import { isoInTokyo } from "../../shared/dates.ts";
import { readPoll } from "../ballots/election.rules.ts";
import { isElectionWithheld } from "../ballots/election-explained.ts";
import { isWithheld } from "../ballots/explained-vote.ts";
import { namedChoices } from "../ballots/named-choices.ts";
import { readRules } from "../councils/rules.schema.ts";
import { hashOf } from "../draws/draw.rules.ts";

export const voteInclude = {
  motionOf: { select: { kind: true } },
  reconsiders: { select: { item: { select: { closedAt: true } } } },
  candidates: { orderBy: { number: "asc" }, include: { member: { select: { name: true } } } },
  ballots: {
    orderBy: [{ memberId: "asc" }, { revision: "desc" }],
    distinct: ["memberId"],
    select: { memberId: true, choice: true },
  },
  roll: { include: { member: { select: { name: true, sortKey: true } } } },
} satisfies Prisma.VoteInclude;

type DataVote = Prisma.VoteGetPayload<{ include: typeof voteInclude }>;

type Held = { startsAt: Date; enteredLaterAt: Date | null };

/** A sitting written down afterwards was decided on its own day. */
const decidedOf = ({ decidedAt }: { decidedAt: Date | null }, session: Held): string | null =>
  decidedAt && isoInTokyo(session.enteredLaterAt ? session.startsAt : decidedAt);

/** Enough of a decision to count it again. */
export function decisionData(item: number | null, vote: DataVote, session: Held) {
  const { quorum, decision, namesOfVotes } = readRules(vote.rules);
  const names = namesOfVotes ? namedChoices(vote) : null;
  return {
    item,
    motion: vote.motion,
    kind: vote.motionOf?.kind ?? "original",
    method: vote.method,
    rules: { quorum, decision },
    seats: vote.seats,
    currentMembers: vote.currentMembers,
    present: vote.present,
    ...(vote.method === "written" ? { replies: vote.voters } : {}),
    recused: vote.recused,
    presiding: vote.presidingAs,
    presidingPresent: vote.presidingPresent,
    ...(isWithheld(vote)
      ? { for: null, against: null, abstain: null, countsWithheld: true }
      : { for: vote.forCount, against: vote.againstCount, abstain: vote.abstainCount }),
    castingVote: vote.castingVote,
    outcome: vote.outcome,
    wording: vote.wording,
    ...(names ? { names: names.map(({ name, choice }) => ({ name, choice })) } : {}),
    ...(vote.reconsiderReason && !vote.reconsiders?.item.closedAt ? { reconsidered: vote.reconsiderReason } : {}),
    decidedAt: decidedOf(vote, session),
    voidedAt: vote.voidedAt ? isoInTokyo(vote.voidedAt) : null,
  };
}

/** Enough of an election to count it again, and to draw its lot again. */
export function electionData(item: number | null, vote: DataVote, session: Held) {
  const { quorum, election } = readRules(vote.rules);
  const poll = readPoll(vote.result);
  const isHidden = poll !== null && isElectionWithheld(vote);
  const nameOf = (id: string | null) => vote.candidates.find((one) => one.memberId === id)?.member.name ?? null;
  return {
    item,
    post: vote.post,
    way: vote.way,
    method: vote.method,
    rules: { quorum, election },
    seats: vote.seats,
    currentMembers: vote.currentMembers,
    present: vote.present,
    recused: vote.recused,
    voters: vote.voters,
    isRunoff: vote.runoffOfId !== null,
    candidates: vote.candidates.map((one) => ({
      number: one.number,
      name: one.member.name,
      votes: poll && !isHidden ? (poll.votes[one.memberId] ?? 0) : null,
    })),
    blank: isHidden ? null : (poll?.blank ?? null),
    invalid: isHidden ? null : (poll?.invalid ?? null),
    ...(isHidden ? { countsWithheld: true } : {}),
    lot:
      vote.lotWord !== null && vote.lotSeed !== null
        ? { seedHash: hashOf(vote.lotSeed), seed: vote.lotSeed, word: vote.lotWord }
        : null,
    outcome: vote.outcome,
    elected: nameOf(vote.electedId),
    wording: vote.wording,
    decidedAt: decidedOf(vote, session),
    voidedAt: vote.voidedAt ? isoInTokyo(vote.voidedAt) : null,
  };
}

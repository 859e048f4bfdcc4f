import type { Prisma } from "../../db/generated/client.ts";
import { decisionBase, eligibleCount, isTie, numbersOfRoom } from "../ballots/count.rules.ts";
import { declaration } from "../ballots/declaration.rules.ts";
import { electionOutcome, readPoll } from "../ballots/election.rules.ts";
import { candidatesInclude } from "../ballots/election-explained.ts";
import { explainedFrom, isWithheld } from "../ballots/explained-vote.ts";
import type { Explained } from "../ballots/explanation.rules.ts";
import { isAmended, type MotionState, motionAsPut, motionName, readyMotions } from "../ballots/motions.rules.ts";
import { motionState, motionsInclude } from "../ballots/motions-of.server.ts";
import { stepsOf } from "../ballots/steps.ts";
import { type CouncilRules, readRules } from "../councils/rules.schema.ts";
import { hashOf } from "../draws/draw.rules.ts";
import type { Room } from "../sessions/room.rules.ts";
import { enteredBallots, lastBallotsInclude } from "./entered-ballots.ts";

export const runItemInclude = {
  motions: motionsInclude,
  votes: {
    orderBy: { openedAt: "asc" },
    include: {
      motionOf: { select: { id: true, kind: true } },
      ...candidatesInclude,
      roll: { include: { member: { select: { id: true, name: true } } }, orderBy: { member: { sortKey: "asc" } } },
      ballots: lastBallotsInclude,
      voted: { select: { memberId: true } },
    },
  },
  recusals: { select: { memberId: true, recordedAt: true } },
} satisfies Prisma.AgendaItemInclude;

export type RunItem = Prisma.AgendaItemGetPayload<{ include: typeof runItemInclude }>;
type RunVote = RunItem["votes"][number];

export const isVoting = (item: RunItem): boolean => item.votes.some((vote) => !vote.decidedAt && !vote.voidedAt);

/** The motions of an item as the room speaks of them, and which of them may be put to the vote now. */
export function motionsShown(item: RunItem) {
  const motions = item.motions.map(motionState);
  const ready = new Set(readyMotions(motions).map(({ id }) => id));
  return item.motions.map((motion, index) => ({
    id: motion.id,
    name: motionName(motion, motions),
    kind: motion.kind,
    text: motion.text,
    put: motionAsPut(motions[index] as MotionState, motions),
    isAmended: isAmended(motions[index] as MotionState, motions),
    proposer: motion.proposer?.name ?? null,
    withdrawn: motion.withdrawnAt ? (motion.withdrawReason ?? "") : null,
    isReady: ready.has(motion.id),
    isDecided: motions[index]?.outcome !== null,
  }));
}

/** The votes of an item that have a result, those set aside among them. */
export function votesShown(item: RunItem, rules: CouncilRules) {
  const motions = item.motions.map(motionState);
  return item.votes
    .filter((vote) => vote.decidedAt)
    .map((vote) => ({
      id: vote.id,
      motion: vote.motion,
      name: vote.motionOf && motions.length > 1 ? motionName(vote.motionOf, motions) : null,
      wording: vote.wording ?? "",
      voidedAt: vote.voidedAt,
      steps: stepsOf(vote, rules),
    }));
}

/** A vote that has no result yet, with who is still awaited. What was chosen is not in it. */
export function openVoteShown(vote: RunVote, room: Room, accountId: string | null) {
  const rules = readRules(vote.rules);
  const cast = new Set([...vote.ballots, ...vote.voted].map(({ memberId }) => memberId));
  const roll = vote.roll.map((entry) => entry.member);
  const entered = enteredBallots(vote.ballots, roll, rules, accountId);
  return {
    id: vote.id,
    motion: vote.motion,
    method: vote.method,
    isOnPaper: vote.isOnPaper,
    isElection: vote.kind === "election",
    candidates: vote.candidates.map(({ memberId, member }) => ({ id: memberId, name: member.name })),
    seedHash: vote.lotSeed && hashOf(vote.lotSeed),
    tied: tiedIn(vote),
    isByDevice: vote.method === "recorded" || (vote.method === "secret" && !vote.isOnPaper),
    isByName: rules.handsByName && (vote.method === "show_of_hands" || vote.method === "standing"),
    isCounted: vote.countedAt !== null,
    for: vote.forCount ?? 0,
    against: vote.againstCount ?? 0,
    eligible: eligibleCount(rules.decision, numbersOfRoom(room)),
    roll,
    cast: cast.size,
    waiting: roll.filter((member) => !cast.has(member.id)),
    /** For whom the desk may enter a choice: first those without one, then those whose entered choice may be mended. */
    enterable: [
      ...roll.filter((member) => !cast.has(member.id)),
      ...roll.filter((member) => entered.entered.some((one) => one.id === member.id)),
    ],
    ...entered,
  };
}

/** Whom a lot must decide between. */
function tiedIn(vote: RunVote): string[] {
  const poll = readPoll(vote.result);
  if (!poll || vote.decidedAt) return [];
  const outcome = electionOutcome(readRules(vote.rules).election, poll, vote.runoffOfId !== null);
  const ids = outcome.kind === "lot" ? outcome.ids : [];
  return vote.candidates.filter((one) => ids.includes(one.memberId)).map((one) => one.member.name);
}

/** Elections of an item that elected nobody yet, with who stands again. */
export function electionsShown(item: RunItem) {
  return item.votes
    .filter((vote) => vote.kind === "election" && vote.outcome === "nobody_elected" && !vote.voidedAt)
    .filter((vote) =>
      item.votes.every((one) => one.runoffOfId !== vote.id || one.voidedAt || one.outcome === "no_quorum"),
    )
    .flatMap((vote) => {
      const poll = readPoll(vote.result);
      const outcome = poll && electionOutcome(readRules(vote.rules).election, poll, vote.runoffOfId !== null);
      if (outcome?.kind !== "runoff") return [];
      const standing = vote.candidates.filter((one) => outcome.ids.includes(one.memberId));
      return [
        {
          id: vote.id,
          post: vote.post,
          motion: vote.motion,
          standing: standing.map(({ memberId, member }) => ({ id: memberId, name: member.name })),
        },
      ];
    });
}

/** The words of the result that came last in the room, for whoever presides to read out, until it is declared. */
export function lastDeclaration(items: readonly RunItem[], rules: CouncilRules) {
  const last = items
    .filter((item) => latestOf(item) > 0 && !item.votes.some((vote) => vote.method === "written" && isStanding(vote)))
    .toSorted((a, b) => latestOf(b) - latestOf(a))[0];
  if (!last || latestOf(last) < lastVoided(items)) return null;
  const isOwn = last.result !== null && last.result !== "voted" && last.result !== "no_objection";
  const vote = isOwn
    ? undefined
    : last.votes
        .filter(isStanding)
        .toSorted((a, b) => (b.decidedAt?.getTime() ?? 0) - (a.decidedAt?.getTime() ?? 0))[0];
  const motions = last.motions.map(motionState);
  const words = declaration({
    label: last.label,
    election: vote?.kind === "election",
    result: vote ? (vote.method === "no_objection" ? "no_objection" : "voted") : (last.result ?? "noted"),
    motion: vote?.motionOf && motions.length > 1 ? motionName(vote.motionOf, motions) : null,
    vote: vote
      ? {
          method: vote.method,
          wording: vote.wording ?? "",
          outcome: vote.outcome,
          against: vote.againstCount,
          isTied: vote.outcome === "rejected" && isTiedCount(explainedFrom(vote, rules)),
          abstain: vote.abstainCount,
          castingVote: vote.castingVote,
          presidingTitle: explainedFrom(vote, rules).presidingTitle,
        }
      : null,
  });
  const hasCounts = vote && vote.forCount !== null && !isWithheld(vote);
  return {
    words,
    counts: hasCounts ? `賛成${vote.forCount}名・反対${vote.againstCount}名・棄権${vote.abstainCount}名` : null,
    voteId: vote?.id ?? null,
    isDeclared: !vote || vote.declaredAt !== null,
  };
}

const isTiedCount = ({ rules: { decision }, room, count }: Explained): boolean =>
  count !== null && isTie(decision, decisionBase(decision, room, count), count);

const lastVoided = (items: readonly RunItem[]): number =>
  Math.max(0, ...items.flatMap((item) => item.votes.map(({ voidedAt }) => Number(voidedAt ?? 0))));

const isStanding = (vote: RunVote): boolean => vote.decidedAt !== null && vote.voidedAt === null;

const latestOf = (item: RunItem): number =>
  Math.max(item.resultAt?.getTime() ?? 0, ...item.votes.filter(isStanding).map(({ decidedAt }) => Number(decidedAt)));

import { quorumOf } from "../councils/quorum.rules.ts";
import { readRules } from "../councils/rules.schema.ts";
import { hashOf } from "../draws/draw.rules.ts";
import { runoffWords } from "./declaration.rules.ts";
import { readPoll, validVotes } from "./election.rules.ts";
import { quorumSentence } from "./explanation.rules.ts";

export const candidatesInclude = {
  candidates: { orderBy: { number: "asc" }, include: { member: { select: { name: true } } } },
} as const;

export type StoredElection = {
  rules: unknown;
  seats: number;
  currentMembers: number;
  present: number | null;
  recused: number | null;
  method: string;
  way: string | null;
  voters: number | null;
  outcome: string | null;
  wording: string | null;
  electedId: string | null;
  runoffOfId: string | null;
  lotSeed: string | null;
  lotWord: string | null;
  result: unknown;
  candidates: readonly { memberId: string; number: number; member: { name: string } }[];
};

export const wayWords = { nomination: "推薦", candidacy: "立候補", free: "投票（名前を書く）" } as const;

/** So few that the numbers would tell who chose whom. */
export const isElectionWithheld = ({ voters }: { voters: number | null }): boolean => voters !== null && voters <= 2;

/** How an election came out, step by step. */
export function explainElection(vote: StoredElection): string[] {
  const rules = readRules(vote.rules);
  const roll = {
    seats: vote.seats,
    currentMembers: vote.currentMembers,
    present: vote.present ?? 0,
    recused: vote.recused ?? 0,
  };
  const steps = [quorumSentence(rules.quorum, quorumOf(rules.quorum, roll))];
  const name = (id: string) => vote.candidates.find((one) => one.memberId === id)?.member.name ?? "";
  const poll = readPoll(vote.result);
  const end = endOf(vote);
  if (!poll) {
    const [only] = vote.candidates;
    const way = vote.way === "candidacy" ? "立候補した" : "推薦された";
    return [...steps, `${way}のは${only?.member.name ?? ""}委員だけで、異議がありませんでした。`, end];
  }
  if (vote.runoffOfId) steps.push("前の投票で決まらなかったため、もう一度投票しました（決選投票）。");
  if (vote.voters !== null) steps.push(`投票した委員は${vote.voters}名です。`);
  const lot = lotOf(vote);
  if (isElectionWithheld(vote)) return [...steps, "投票した委員が少ないため、票の数は公表しません。", ...lot, end];
  const counts = vote.candidates
    .filter((one) => (poll.votes[one.memberId] ?? 0) > 0)
    .toSorted((a, b) => (poll.votes[b.memberId] ?? 0) - (poll.votes[a.memberId] ?? 0) || a.number - b.number)
    .map((one) => `${one.member.name}${poll.votes[one.memberId]}票`);
  steps.push(`有効投票${validVotes(poll)}票。${counts.join("、")}。白票${poll.blank}票、無効${poll.invalid}票です。`);
  steps.push(...lot);
  if (vote.electedId && vote.lotWord === null && rules.election.needs === "more_than_half" && !vote.runoffOfId)
    steps.push(`${name(vote.electedId)}委員の票は、有効投票の過半数です。`);
  return [...steps, end];
}

function lotOf({ lotWord, lotSeed, candidates }: StoredElection): string[] {
  if (lotWord === null || lotSeed === null) return [];
  const numbers = candidates.map((one) => `${one.number} ${one.member.name}`).join("、");
  return [
    `票が同じため、抽選をしました。種「${lotSeed}」（SHA-256 ${hashOf(lotSeed)}）、言葉「${lotWord}」、番号は${numbers}です。`,
  ];
}

function endOf({ outcome, wording }: StoredElection): string {
  if (outcome === "elected") return `${wording}しました。`;
  if (outcome === "no_quorum") return "定足数を欠いたため、選挙は成立しませんでした。";
  return wording === runoffWords
    ? "決まらなかったため、決選投票を行うこととしました。"
    : "選ばれた委員はいませんでした。";
}

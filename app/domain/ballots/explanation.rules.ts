import { clockTime } from "../../shared/dates.ts";
import type { Quorum } from "../councils/quorum.rules.ts";
import { kindWords, thresholdWords } from "../councils/rule-words.ts";
import type { CouncilRules } from "../councils/rules.schema.ts";
import type { Convened } from "../sessions/convened.rules.ts";
import { type Count, decisionBase, neededFor, type Room } from "./count.rules.ts";

export type Explained = {
  rules: CouncilRules;
  quorum: Quorum;
  room: Room;
  count: Count | null;
  /** The numbers of a secret vote of very few are kept back. */
  isWithheld: boolean;
  /** How many took part in a secret vote by their devices. */
  voters: number | null;
  /** 異議の有無 was asked first, and somebody objected. */
  wasObjected: boolean;
  castingVote: "for" | "against" | null;
  presidingTitle: string;
  outcome: string;
};

/** The steps of a decision as sentences, in the order they are reckoned. */
export function explainDecision(facts: Explained): string[] {
  const { rules, quorum, room, count } = facts;
  const steps = [room.isWritten ? repliesSentence(rules.quorum, quorum) : quorumSentence(rules.quorum, quorum)];
  if (!count) return [...steps, `異議がなかったので、${facts.outcome}としました。`];
  if (facts.wasObjected) steps.push("異議の有無を諮ったところ異議があったため、採決しました。");
  if (facts.voters !== null) steps.push(`投票した委員は${facts.voters}名です。`);
  if (facts.isWithheld) {
    steps.push("投票した委員が少なく、数からだれの票か分かるため、賛成と反対の数は公表しません。");
    return [...steps, `結果は${facts.outcome}です。`];
  }
  steps.push(`賛成${count.for}名、反対${count.against}名、棄権${count.abstain}名です。`);
  const base = decisionBase(rules.decision, room, count);
  const needed = neededFor(rules.decision.threshold, base);
  steps.push(...baseSentences(rules.decision, room, base));
  steps.push(reachedSentence(count.for, needed, quorum.isMet));
  if (facts.castingVote) {
    const side = facts.castingVote === "for" ? "可" : "否";
    steps.push(`可否同数のため、${facts.presidingTitle}が${side}と決しました。`);
  }
  return [...steps, quorum.isMet ? `結果は${facts.outcome}です。` : "この採決は成立しませんでした。"];
}

/** 出席14名。定足数は10名（現員19名の半数以上）で、会議は成立しています。 */
export function quorumSentence(rules: CouncilRules["quorum"], quorum: Quorum): string {
  const base = `${rules.base === "seats" ? "定数" : "現員"}${quorum.baseCount}名の${kindWords[rules.kind]}`;
  return quorum.isMet
    ? `出席${quorum.present}名。定足数は${quorum.needed}名（${base}）で、会議は成立しています。`
    : `出席${quorum.present}名。定足数の${quorum.needed}名（${base}）に${quorum.missing}名足りません。`;
}

/** 書面表決: 回答12名。成立に必要な回答は10名（現員19名の半数以上）で、成立しています。 */
function repliesSentence(
  rules: CouncilRules["quorum"],
  { baseCount, present, needed, isMet, missing }: Quorum,
): string {
  const base = `${rules.base === "seats" ? "定数" : "現員"}${baseCount}名の${kindWords[rules.kind]}`;
  return isMet
    ? `回答${present}名。成立に必要な回答は${needed}名（${base}）で、成立しています。`
    : `回答${present}名。成立に必要な回答の${needed}名（${base}）に${missing}名足りません。`;
}

/** The sentence of a whole sitting: valid from its opening, from a later arrival, or never. */
export function convenedSentence(
  rules: CouncilRules["quorum"],
  quorum: Quorum,
  convened: Convened,
  openedAt: Date,
): string {
  if (convened.at === null || convened.at.getTime() === openedAt.getTime()) return quorumSentence(rules, quorum);
  return `${clockTime(convened.at)}に${quorumSentence(rules, quorum)}`;
}

/** What the count is measured against, and who was left out of it. */
function baseSentences(rules: CouncilRules["decision"], room: Room, base: number): string[] {
  const share = thresholdWords[rules.threshold];
  const needed = neededFor(rules.threshold, base);
  if (rules.base === "votes_cast") return [`賛否を表した${base}名の${share}は${needed}名です。`];
  if (room.isWritten) return [`回答した委員${base}名の${share}は${needed}名です。`];
  const isChairOut = rules.chairVotes === "casting_only" && room.hasEligiblePresiding;
  const who =
    room.recused > 0 && isChairOut
      ? `除斥${room.recused}名と進行する委員を除く出席委員`
      : room.recused > 0
        ? `除斥${room.recused}名を除く出席委員`
        : isChairOut
          ? "進行する委員を除く出席委員"
          : "出席委員";
  return [`${who}${base}名の${share}は${needed}名です。`];
}

function reachedSentence(votesFor: number, needed: number, isQuorate: boolean): string {
  if (!isQuorate) return "成立していないため、賛否の数にかかわらず決まりません。";
  if (votesFor === 0) return "賛成した委員がいないため、可となりません。";
  return votesFor >= needed
    ? `賛成${votesFor}名は、これに達しています。`
    : `賛成${votesFor}名は、これに達していません。`;
}

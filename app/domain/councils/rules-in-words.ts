import { kindWords, thresholdWords } from "./rule-words.ts";
import type { CouncilRules } from "./rules.schema.ts";

/** 会議のきまり in plain sentences, made from the data. */
export function rulesInWords(rules: CouncilRules): string[] {
  const { quorum, decision } = rules;
  const base = quorum.base === "seats" ? `定数${rules.seats}名` : "現員";
  const vote = decision.base === "present" ? "出席した委員" : "賛否を表した委員";
  const tie =
    decision.tie === "chair_decides"
      ? `可否同数のときは、${rules.chairTitle}が決めます。`
      : "可否同数のときは、否決とします。";
  const chair =
    decision.chairVotes === "casting_only"
      ? `${rules.chairTitle}は採決に加わらず、可否同数のときだけ決めます。`
      : `${rules.chairTitle}は委員として採決に加わり、可否同数のときは決める役も担います。`;
  return [
    `定数は${rules.seats}名、任期は${rules.termMonths}か月です。`,
    `会議は、${base}の${kindWords[quorum.kind]}が出席すると成立します。`,
    `採決は、${vote}の${thresholdWords[decision.threshold]}の賛成で可決します。${tie}`,
    chair,
    rules.onlineCounts ? "オンラインの出席も出席に数えます。" : "オンラインの参加は出席に数えません。",
    `会議の開催は、${rules.noticeDays}日前までに公表します。`,
    `会議結果の概要は閉会から${rules.summaryDays}開庁日以内に、会議録は${rules.minutesDays}日以内に掲載します。`,
  ];
}

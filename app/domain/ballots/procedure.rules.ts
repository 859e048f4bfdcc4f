import type { Quorum } from "../councils/quorum.rules.ts";

/** How a sitting stands at one moment, as far as what may come next hangs on it. */
export type Stand = {
  isDialogue: boolean;
  isResting: boolean;
  quorum: Quorum;
  /** How many could take part in a vote on the item now. */
  eligible: number;
  isPresidingRecused: boolean;
  item: { isWithdrawn: boolean; hasResult: boolean };
  /** A vote of the sitting that has no result yet. */
  standing: { label: string } | null;
};

/** Why something may not happen, the rule behind it as the rules page names it, and what may happen instead. */
export type Hindrance = { sentence: string; rule: RuleNamed | null; instead: Instead[] };
export type RuleNamed = "quorum" | "recusal" | "presiding" | "dialogue";
export type Instead = "recess" | "carry-over" | "adjourn" | "resume" | "hand-over" | "finish-vote";

const because = (sentence: string, rule: RuleNamed | null = null, instead: Instead[] = []): Hindrance => ({
  sentence,
  rule,
  instead,
});

/** Why nothing may be decided on an item now (異議の有無, 採決, 選挙), or null where it may. The first reason counts. */
export function hindersDecision(stand: Stand): Hindrance | null {
  const { quorum, item, standing } = stand;
  if (stand.isDialogue) return because("対話の場では採決をしません。出た考えを分けて記録してください。", "dialogue");
  if (item.isWithdrawn) return because("この議題は取り下げられています。");
  if (item.hasResult) return because("この議題には結果が記録されています。");
  if (stand.isResting) return because("休憩しています。先に「再開する」を押してください。", null, ["resume"]);
  if (standing) return hindersBesideVote(standing);
  if (stand.isPresidingRecused)
    return because(
      "進行する委員がこの議題から除斥されています。先に「進行する人を代える」で、ほかの委員に代わってください。",
      "presiding",
      ["hand-over"],
    );
  if (!quorum.isMet) return hindersBelowQuorum(quorum);
  if (stand.eligible <= 0)
    return because("採決に加われる委員がいません。継続審議にするか、着席を待ってください。", "recusal", [
      "carry-over",
      "recess",
    ]);
  return null;
}

/** One vote at a time: nothing else is begun while one has no result. */
export const hindersBesideVote = ({ label }: { label: string }): Hindrance =>
  because(`議題${label}の採決が終わっていません。先に結果を出してください。`, null, ["finish-vote"]);

const hindersBelowQuorum = ({ present, needed, missing }: Quorum): Hindrance =>
  because(
    `採決できません。出席${present}名で、必要な${needed}名に${missing}名足りません。休憩して着席を待つか、継続審議か延会にしてください。`,
    "quorum",
    ["recess", "carry-over", "adjourn"],
  );

import type { resultWords } from "../agenda/agenda.schema.ts";

type Declared = {
  /** The number of the item, as it is read out. */
  label: string;
  result: keyof typeof resultWords;
  vote: {
    wording: string;
    outcome: string | null;
    against: number | null;
    abstain: number | null;
    castingVote: string | null;
    presidingTitle: string;
  } | null;
};

/** The sentence with which whoever presides declares a result: the words of such bodies, read out as they stand. */
export function declaration({ label, result, vote }: Declared): string {
  if (result === "discussed") return `「議題${label}について、話し合いました。」`;
  if (result === "reported") return `「議題${label}の報告を受けました。」`;
  if (result === "noted") return `「議題${label}は、了承されました。」`;
  if (result === "carried_over") return `「議題${label}は、継続して審議することとします。」`;
  if (result === "no_objection" || !vote) return `「異議なしと認めます。よって、議題${label}は承認されました。」`;
  if (vote.outcome === "no_quorum") return `「定足数を欠いたため、議題${label}の採決は成立しませんでした。」`;
  if (vote.castingVote) {
    return `「可否同数です。よって、${vote.presidingTitle}の決するところにより、議題${label}は${vote.wording}されました。」`;
  }
  if (vote.outcome === "rejected") return `「賛成少数です。よって、議題${label}は${vote.wording}されました。」`;
  const isUnanimous = vote.against === 0 && vote.abstain === 0;
  return `「${isUnanimous ? "全会一致" : "賛成多数"}です。よって、議題${label}は${vote.wording}されました。」`;
}

import type { resultWords } from "../agenda/agenda.schema.ts";

/** What is said of a ballot that a second one has to follow. */
export const runoffWords = "決選投票を行う";

type Declared = {
  /** The number of the item, as it is read out. */
  label: string;
  result: keyof typeof resultWords;
  /** A vote on people. */
  election?: boolean;
  /** 修正案, 分けた案1: which motion, where there is more than one. */
  motion: string | null;
  vote: {
    method: string;
    wording: string;
    outcome: string | null;
    against: number | null;
    abstain: number | null;
    /** As many for as against, and the rules call that rejected. */
    isTied: boolean;
    castingVote: string | null;
    presidingTitle: string;
  } | null;
};

/** The sentence with which whoever presides declares a result: the words of such bodies, read out as they stand. */
export function declaration({ label, result, election, motion, vote }: Declared): string {
  const subject = motion ? `議題${label}の${motion}` : `議題${label}`;
  if (election && vote) return electionDeclared(vote);
  if (result === "discussed") return `「議題${label}について、話し合いました。」`;
  if (result === "reported") return `「議題${label}の報告を受けました。」`;
  if (result === "noted") return `「議題${label}は、了承されました。」`;
  if (result === "carried_over") return `「議題${label}は、継続して審議することとします。」`;
  if (result === "no_objection" || !vote) {
    return `「異議なしと認めます。よって、${subject}は${vote?.wording ?? "承認"}されました。」`;
  }
  if (vote.outcome === "no_quorum") return `「定足数を欠いたため、${subject}の採決は成立しませんでした。」`;
  if (vote.castingVote) {
    return `「可否同数です。よって、${vote.presidingTitle}の決するところにより、${subject}は${vote.wording}されました。」`;
  }
  return `「${share(vote)}です。よって、${subject}は${vote.wording}されました。」`;
}

/** 挙手多数, 起立少数, 賛成総員: by how it was taken. */
function share({ method, outcome, against, abstain, isTied }: NonNullable<Declared["vote"]>): string {
  const way = method === "show_of_hands" ? "挙手" : method === "standing" ? "起立" : "賛成";
  if (isTied) return "可否同数";
  if (outcome === "rejected") return `${way}少数`;
  if (against !== 0 || abstain !== 0) return `${way}多数`;
  return way === "賛成" ? "全会一致" : `${way}総員`;
}

function electionDeclared({ method, outcome, wording }: NonNullable<Declared["vote"]>): string {
  if (outcome === "no_quorum") return "「定足数を欠いたため、選挙は成立しませんでした。」";
  if (outcome !== "elected")
    return wording === runoffWords
      ? "「決まらなかったため、決選投票を行います。」"
      : "「選ばれた委員はいませんでした。」";
  return method === "no_objection"
    ? `「異議なしと認めます。よって、${wording}することに決しました。」`
    : `「投票の結果、${wording}することに決しました。」`;
}

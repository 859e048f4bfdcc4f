import { z } from "zod";
import {
  choice,
  id,
  optionalResidentText,
  optionalText,
  residentText,
  text,
  wholeNumber,
} from "../../shared/fields.ts";

export const commentKinds = ["for", "against", "question", "information"] as const;
export type CommentKind = (typeof commentKinds)[number];
export const commentKindWords: Record<CommentKind, string> = {
  for: "賛成",
  against: "反対",
  question: "質問",
  information: "情報提供",
};

/** 投稿のきまり, as far as words can be against them: what is reported and hidden names one. */
export const postingRules = ["personal", "abuse", "rights", "advertising", "untrue", "unrelated"] as const;
export type PostingRule = (typeof postingRules)[number];
export const postingRuleWords: Record<PostingRule, string> = {
  personal: "個人の情報が書かれている",
  abuse: "人を傷つける言葉や差別がある",
  rights: "ほかの人の権利を侵している",
  advertising: "営利の宣伝である",
  untrue: "事実と異なる内容である",
  unrelated: "この提案に関係がない",
};

const words = {
  text: residentText("意見", 1000),
  kind: choice("意見の種類", commentKinds).optional(),
  /** Set by someone who was shown what looks personal and means it. */
  sure: z.literal("on").optional(),
};

export const CommentInput = z.object({
  ...words,
  /** The opinion this one answers. */
  to: id("返信する意見").optional(),
});
export const ReviseCommentInput = z.object(words);
export const ReportInput = z.object({
  rule: choice("通報する理由", postingRules),
  note: optionalResidentText("詳しい内容", 300),
});
export const HideInput = z.object({
  rule: choice("当てはまるきまり", postingRules),
  reason: text("見えなくする理由", 200),
});
export const RestoreInput = z.object({ reason: text("元に戻す理由", 200) });
export const KeepInput = z.object({ reason: text("そのままにする理由", 200) });
export const WardReplyInput = z.object({ text: text("区からの返信", 1000) });
export const DiscussionInput = z.object({
  intake: choice("意見の受付", ["open", "locked"]),
  lockReason: optionalText("受付を止める理由", 200),
  slowMinutes: wholeNumber("次の意見までの間隔", 0, 1440),
});
export const CloseDiscussionInput = z.object({
  takenUp: text("取り上げたこと", 2000),
  notTakenUp: text("取り上げなかったことと、その理由", 2000),
});

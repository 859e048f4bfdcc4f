import { z } from "zod";
import { choice, day, id, line, optionalLine, text, wholeNumber } from "../../shared/fields.ts";
import { countGraphemes } from "../../shared/text.ts";

export const OpenVoteInput = z.object({
  motionId: id("採決する案").optional(),
  motion: line("採決する案", 200),
  method: choice("方法", ["show_of_hands", "standing", "recorded", "secret"]),
  /** 無記名投票 on paper: only numbers are entered. */
  isOnPaper: z.enum(["on"]).optional(),
  objection: z.enum(["on"]).optional(),
  objector: optionalLine("異議を述べた人", 60),
  reconsiderReason: line("もう一度採決する理由", 200).optional(),
});

/** What an act needs of it; the rest has its usual value. */
export type OpenVoteInput = Pick<z.infer<typeof OpenVoteInput>, "motion" | "method"> &
  Partial<z.infer<typeof OpenVoteInput>>;

export const WrittenVoteInput = z.object({
  motion: line("採決する案", 200),
  closesOn: day("回答の期限"),
  reason: line("書面で表決する理由", 200),
  reconsiderReason: line("もう一度採決する理由", 200).optional(),
});

export const NoObjectionInput = z.object({
  motionId: id("採決する案").optional(),
  reconsiderReason: line("もう一度採決する理由", 200).optional(),
});

export const CountInput = z.object({
  for: wholeNumber("賛成の人数", 0, 500).optional(),
  against: wholeNumber("反対の人数", 0, 500).optional(),
  abstain: wholeNumber("棄権の人数", 0, 500).optional(),
  forIds: z.array(id("賛成した委員")).default([]),
  againstIds: z.array(id("反対した委員")).default([]),
});

export type CountInput = Partial<z.infer<typeof CountInput>>;

const choiceOf = choice("投票", ["for", "against", "abstain"]);

/** A secret choice has a name of its own, which keeps it out of what is stored of a form whose login had ended. */
export const AnyBallotInput = z
  .object({ choice: choiceOf.optional(), secretChoice: choiceOf.optional(), isSure: z.enum(["on"]).optional() })
  .refine((input) => (input.choice === undefined) !== (input.secretChoice === undefined), {
    error: "投票を選んでください。",
    path: ["choice"],
  });

export const EnteredBallotInput = z.object({ choice: choiceOf, memberId: id("委員") });

/** Entered choices as they were seen: `member:revision`. */
export const ConfirmInput = z.object({ seen: z.array(z.string().max(60)).default([]) });

export const CastingInput = z.object({ choice: choice("裁決", ["for", "against"]) });

export const VoidInput = z.object({ reason: text("取り消す理由", 200) });

export const AmendmentInput = z.object({
  ofId: id("修正する案").optional(),
  text: text("修正案", 400),
  proposerId: id("出した委員").optional(),
});

export const DivisionInput = z.object({
  parts: text("分けた案", 1000)
    .transform((value) =>
      value
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .refine((parts) => parts.length >= 2 && parts.length <= 20, {
      error: "分けた案は、1行に1つ、2つから20まで書いてください。",
    })
    .refine((parts) => parts.every((part) => countGraphemes(part) <= 200), {
      error: "分けた案は、1つを200文字以内で書いてください。",
    }),
});

export const WithdrawMotionInput = z.object({ reason: line("取り下げる理由", 200) });

export const methodWords = {
  no_objection: "異議の有無",
  show_of_hands: "挙手",
  standing: "起立",
  recorded: "記名投票",
  secret: "無記名投票",
  written: "書面表決",
} as const;

export const choiceWords = { for: "賛成", against: "反対", abstain: "棄権" } as const;

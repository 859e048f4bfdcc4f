import { z } from "zod";
import { choice, id, text, wholeNumber } from "../../shared/fields.ts";

export const OpenVoteInput = z.object({
  motion: text("採決する案", 200),
  method: choice("方法", ["show_of_hands", "standing", "recorded"]),
});

export const CountInput = z.object({
  for: wholeNumber("賛成の人数", 0, 500).optional(),
  against: wholeNumber("反対の人数", 0, 500).optional(),
  abstain: wholeNumber("棄権の人数", 0, 500).optional(),
});

export const BallotInput = z.object({ choice: choice("投票", ["for", "against", "abstain"]) });

export const EnteredBallotInput = BallotInput.extend({ memberId: id("委員") });

export const CastingInput = z.object({ choice: choice("裁決", ["for", "against"]) });

export const VoidInput = z.object({ reason: text("取り消す理由", 200) });

export const methodWords = {
  no_objection: "異議の有無",
  show_of_hands: "挙手",
  standing: "起立",
  recorded: "記名投票",
} as const;

export const choiceWords = { for: "賛成", against: "反対", abstain: "棄権" } as const;

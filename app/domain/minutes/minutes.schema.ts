import { z } from "zod";
import { choice, day, id, line, optionalLine, optionalText, revision, text, wholeNumber } from "../../shared/fields.ts";
import { isId } from "../../shared/ids.ts";
import { toHalfWidth } from "../../shared/text.ts";
import { closingGrounds } from "../councils/rules.schema.ts";

/** The words of a statement as its form takes them; who spoke may be a name, a post, or letters of a reading. */
const spoken = { who: optionalLine("発言者", 60), text: text("発言", 20_000) };

export const StatementInput = z.object({
  ...spoken,
  itemId: id("議題").optional(),
  afterId: id("発言").optional(),
});

export const EditedInput = z.object({ ...spoken, revision });

/** With the item it belongs to; empty is the sitting as a whole. */
export const ReviseStatementInput = EditedInput.extend({
  itemId: id("議題")
    .optional()
    .transform((value) => value ?? null),
});

export const SplitInput = EditedInput.extend({
  at: wholeNumber("分けるところ", 0, 100_000).optional(),
  from: text("後ろの発言の始まり", 200).optional(),
});

/** `mixed`: also where somebody else spoke before. */
export const UnionInput = EditedInput.extend({ mixed: z.literal("on").optional() });

export const MoveInput = EditedInput.extend({ to: choice("動かす先", ["up", "down"]) });

export type StatementRef = { ward: string; session: string; statement: string };

export const ConfirmationInput = z.object({ confirmBy: day("確認の期限") });

export const CorrectionInput = z.object({
  statementId: id("発言").optional(),
  /** The statement as the member would have it. */
  newText: text("直した後の発言", 20_000).optional(),
  text: text("訂正の内容や理由", 2000),
});

export const ProxyCorrectionInput = CorrectionInput.extend({
  memberId: id("委員"),
  means: choice("受け取り方", ["letter", "fax", "phone", "counter"]),
});

export const CorrectionDecisionInput = z
  .object({
    decision: choice("対応", ["accept", "decline"]),
    newText: text("直した後の発言", 20_000).optional(),
    revision: revision.optional(),
    reason: text("理由", 300).optional(),
  })
  .refine((input) => input.decision === "accept" || input.reason !== undefined, {
    error: "反映しない理由を入力してください。",
    path: ["reason"],
  });

export const ApproveMinutesInput = z.object({
  /** The hash of what was on the screen, so that nothing is approved unread. */
  seen: z.string().max(100).optional(),
  earlyReason: text("期限の前に承認する理由", 200).optional(),
  /** The item of a later sitting that accepted the minutes. */
  itemId: id("承認した議題").optional(),
  otherwiseReason: text("きまりと異なる承認の理由", 200).optional(),
  approvedByName: line("承認した人", 40).optional(),
  approvedOn: day("承認の日").optional(),
});

const approval = {
  approverName: line("決裁者", 40).optional(),
  decidedOn: day("決裁日").optional(),
  documentNumber: line("文書番号", 60).optional(),
};

export const PublishMinutesInput = z.object({
  ...approval,
  itemId: id("公表を決めた議題").optional(),
  /** What the check before publication found was looked at. */
  isChecked: z.literal("on").optional(),
});

export const ClosureInput = z.object({
  version: wholeNumber("版", 1, 9999),
  reason: text("閲覧を止める理由", 300),
});

/** Words of a text field, each on a line of its own. */
const lines = (value: string): string[] => [...new Set(value.split(/\r?\n/).map((one) => one.trim()))].filter(Boolean);

export const ReissueInput = z.object({
  words: optionalText("載せないことば", 5000).transform(lines),
  numbers: optionalLine("発言の番号", 200).transform((value, context) => {
    const parts = toHalfWidth(value)
      .split(/[、,，\s]+/)
      .filter(Boolean);
    if (parts.some((one) => !/^\d{1,6}$/.test(one)))
      context.addIssue({ code: "custom", message: "発言の番号を「12、15」のように数字で入力してください。" });
    return parts.map(Number);
  }),
  ground: choice("非公開の理由", closingGrounds),
  reason: text("訂正の理由", 300),
  isChecked: z.literal("on", { error: "会議録の全体を確かめ、印を付けてください。" }),
  ...approval,
});

export const SignersInput = z.object({ memberIds: z.array(id("委員")).optional().default([]) });

export const SignInput = z.object({ seen: z.string().max(100) });

export const EnteredSignatureInput = SignInput.extend({ memberId: id("委員"), signedOn: day("署名の日") });

export const headerPlaces = {
  startsAt: "開会の時刻",
  endsAt: "閉会の時刻",
  venue: "開催場所",
  staff: "出席した職員",
  advisers: "出席した参与",
  observers: "傍聴人の数",
  press: "報道関係者の数",
} as const;

export type HeaderPlace = keyof typeof headerPlaces;

export const ErratumInput = z.object({
  place: z
    .string({ error: "訂正する箇所を選んでください。" })
    .refine((value) => value in headerPlaces || isId(value), { error: "訂正する箇所を選んでください。" }),
  after: text("正しい文", 20_000),
  reason: text("訂正の理由", 300),
  isChecked: z.literal("on").optional(),
  ...approval,
});

import { z } from "zod";
import {
  choice,
  id,
  line,
  optionalLine,
  optionalText,
  residentText,
  revision,
  text,
  wholeNumber,
} from "../../shared/fields.ts";
import { closingGrounds } from "../councils/rules.schema.ts";

export const kinds = ["consultation", "deliberation", "report", "other"] as const;

export const kindWords = {
  consultation: "諮問事項",
  deliberation: "協議事項",
  report: "報告事項",
  other: "その他",
} as const;

export const groundWords: Record<(typeof closingGrounds)[number], string> = {
  personal: "個人に関する情報を扱うため",
  business: "法人等の正当な利益を害するおそれがあるため",
  safety: "人の生命、身体、財産の保護に支障があるため",
  law: "法令により公開できないため",
  neutrality: "率直な意見の交換、意思決定の中立性が損なわれるおそれがあるため",
  affairs: "事務の適正な遂行に支障があるため",
  confidence: "公にしない条件で提供された情報を扱うため",
};

/** Opinions for and against are asked on what is to be decided. */
export const takesOpinions = (kind: string): boolean => kind === "consultation" || kind === "deliberation";

export const resultWords = {
  reported: "報告を受けた",
  noted: "了承",
  no_objection: "異議なし（承認）",
  voted: "採決",
  carried_over: "継続審議",
  discussed: "話し合った",
} as const;

const closedness = {
  openness: choice("公開・非公開の別", ["open", "closed"]),
  closedGround: z.enum(closingGrounds).optional(),
};
const needsGround = (input: { openness: string; closedGround?: string | undefined }) =>
  input.openness === "open" || input.closedGround !== undefined;
const groundMissing = { error: "非公開の理由を選んでください。", path: ["closedGround"] };

export const AgendaItemInput = z
  .object({
    title: line("議題", 80),
    kind: choice("区分", kinds),
    ...closedness,
    body: optionalText("説明", 2000),
    level: choice("段", ["1", "2", "3"]).optional(),
    presenter: optionalLine("説明者", 60),
    plannedMinutes: wholeNumber("予定の時間（分）", 1, 480).optional(),
    themeId: id("テーマ").optional(),
  })
  .refine(needsGround, groundMissing);

/** The words of an announced item, with the reason that is told. */
export const CorrectItemInput = z.object({
  title: line("議題", 80),
  body: optionalText("説明", 2000),
  presenter: optionalLine("説明者", 60),
  plannedMinutes: wholeNumber("予定の時間（分）", 1, 480).optional(),
  reason: line("直す理由", 200),
  revision,
});

/** Once announced, an item is added only with the reason. */
export const AddItemInput = z.intersection(
  AgendaItemInput,
  z.object({ addedReason: line("加える理由", 200).optional() }),
);

/** What an act needs of it; the rest has its usual value. */
export type ItemInput = Pick<z.infer<typeof AgendaItemInput>, "title" | "kind" | "openness"> &
  Partial<z.infer<typeof AgendaItemInput>> & { addedReason?: string | undefined };

export const WithdrawRecusalInput = z.object({ memberId: id("委員") });

export const CarryInput = z.object({ sessionId: id("次の会議") });

export const ReviseItemInput = z.intersection(AgendaItemInput, z.object({ revision }));
export type ReviseItemInput = ItemInput & { revision: number };

/** One step, or before the item now at a place. */
export const MoveItemInput = z
  .object({
    direction: choice("動かす向き", ["up", "down"]).optional(),
    to: wholeNumber("場所", 1, 200).optional(),
  })
  .refine((input) => input.direction !== undefined || input.to !== undefined, {
    error: "動かす向きを選んでください。",
    path: ["direction"],
  });

export const OpinionInput = z.object({
  stance: choice("今の考え", ["for", "against", "unsure"]),
  text: text("事前意見", 1000),
});

/** Residents' own: an individual number must never come in, and what looks personal is asked about once. */
export const ResidentOpinionInput = z.object({
  stance: OpinionInput.shape.stance,
  text: residentText("事前意見", 1000),
  sure: z.literal("on").optional(),
});

export const AnswerInput = z.object({ answer: text("回答", 2000), revision });

export const ProxyOpinionInput = OpinionInput.extend({
  memberId: id("委員"),
  means: choice("受け取り方", ["letter", "fax", "phone", "counter"]),
});

export const stanceWords = { for: "賛成", against: "反対", unsure: "まだ分からない" } as const;

export const SettleInput = z.object({
  /** The result the form was opened at: a second one is never written over the first unseen. */
  before: z.enum(["reported", "noted", "carried_over", "no_objection", "voted", "discussed"]).optional(),
  result: choice("結果", ["reported", "noted", "carried_over", "discussed"]),
  memo: optionalText("メモ", 2000),
});

export const RecuseInput = z.object({ memberId: id("委員"), reason: line("除斥の理由", 100) });

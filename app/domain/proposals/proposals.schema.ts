import { z } from "zod";
import {
  choice,
  day,
  emailAddress,
  id,
  line,
  optionalLine,
  optionalResidentLine,
  optionalResidentText,
  optionalText,
  publicName,
  residentLine,
  residentText,
  revision,
  text,
  writtenNumber,
} from "../../shared/fields.ts";
import { isId } from "../../shared/ids.ts";
import { holdsIndividualNumber } from "../../shared/personal-data.ts";

export const relations = ["lives", "works", "studies", "active"] as const;
export const relationWords = { lives: "住む", works: "働く", studies: "通学する", active: "活動する" } as const;
export const channels = ["phone", "paper", "counter", "letter", "sitting", "workshop"] as const;
export const channelWords = {
  web: "このサイト",
  phone: "電話",
  paper: "用紙",
  counter: "窓口",
  letter: "郵便",
  sitting: "会議",
  workshop: "ワークショップ",
  report: "報告書の提言",
} as const;

export const ProposalWords = z.object({
  body: residentText("困っていること", 1000),
  town: z
    .string({ error: "町名を選んでください。" })
    .refine((value) => value === "ward" || isId(value), { error: "町名を選んでください。" }),
  landmark: optionalResidentLine("目印", 100),
  wish: optionalResidentText("こうなるとよい", 500),
  publication: choice("サイトへの掲載", ["public", "ward-only"]),
});

export type ProposalWords = z.infer<typeof ProposalWords>;

/** The first screen: the words, and whether the photos chosen before are left out. */
export const WritingInput = ProposalWords.extend({ dropsPhotos: z.literal("on").optional() });

const title = residentLine("件名", 60);

/** The second screen of someone without an account. */
export const SendProposalInput = z.object({
  title,
  displayName: publicName,
  email: emailAddress,
  relation: choice("区との関わり", relations),
});

/** The second screen as far as it was filled in, to be found there again: whatever it is, it is not sent yet. */
const begun = z
  .string()
  .max(300)
  .refine((typed) => !holdsIndividualNumber(typed))
  .optional()
  .catch(undefined);
export const BegunSender = z.object({ title: begun, displayName: begun, email: begun, relation: begun });

/** The second screen of someone signed in, who is not asked again. */
export const SendSignedInInput = z.object({ title });

/**
 * Words taken down by the desk. One random number in ten passes for a 個人番号, and what somebody else wrote cannot be
 * sent back to them: a clerk looks, and says that it is none.
 */
export const EnterProposalInput = ProposalWords.extend({
  channel: choice("受付経路", channels),
  /** The number printed on a paper form. */
  paperCode: writtenNumber("控え番号").optional(),
  /** The day the words came in, where that is not the day they are entered. */
  receivedOn: day("受付日").optional(),
  wantsPost: z.literal("on").optional(),
  title: line("件名", 60).optional(),
  body: text("困っていること", 1000),
  landmark: line("目印", 100).optional().default(""),
  wish: text("こうなるとよい", 500).optional().default(""),
  displayName: publicName.optional(),
  isNoNumber: z.literal("on").optional(),
}).refine(
  ({ isNoNumber, ...words }) =>
    isNoNumber === "on" || ![words.title ?? "", words.body, words.landmark, words.wish].some(holdsIndividualNumber),
  {
    path: ["isNoNumber"],
    error:
      "個人番号（マイナンバー）と思われる12桁の数字があります。個人番号なら消してください。個人番号でなければ、印を付けてください。",
  },
);

export const HoldInput = z.object({ reason: text("掲載しない理由", 300) });
export const ReferInput = z.object({
  counter: line("案内先の窓口", 100),
  contact: line("窓口の電話・場所", 100),
  reason: text("案内する理由", 300),
});
/** How the words should read from now on, and why. */
export const ReviseInput = z.object({
  title,
  body: residentText("困っていること", 1000),
  wish: optionalResidentText("こうなるとよい", 500),
  landmark: optionalResidentLine("目印", 100),
  reason: residentLine("直す理由", 300),
  /** Set by whoever was shown what looks personal and means it. */
  sure: z.literal("on").optional(),
  revision,
});
export const SettleRevisionInput = z
  .object({ decision: choice("直しの扱い", ["accept", "decline"]), declineReason: optionalText("載せない理由", 300) })
  .refine(({ decision, declineReason }) => decision === "accept" || declineReason !== "", {
    path: ["declineReason"],
    error: "載せない理由を入力してください。",
  });
export const MaskInput = z.object({
  title: line("件名", 60),
  body: text("困っていること", 1000),
  wish: optionalText("こうなるとよい", 500),
  landmark: optionalLine("目印", 100),
  displayName: line("公開名", 40),
  reason: line("伏せる理由", 300),
  revision,
});
/** Whether a photo is shown, and what it shows. */
export const JudgePhotoInput = z.object({
  decision: choice("写真の扱い", ["show", "keep"]),
  alt: optionalLine("写真の説明", 200),
});
/** Which letter was printed: by when it came to be owed. */
export const PostLetterInput = z.object({ dueAt: z.string().max(30) });
export const WithdrawInput = z.object({ reason: residentText("取り下げる理由", 300) });
export const ThemeInput = z.object({ themeId: id("テーマ") });
export const AssignInput = z.object({
  officeId: id("担当課"),
  dueOn: day("回答期限"),
  reason: optionalText("期限を延ばす理由", 300).optional(),
  note: optionalText("依頼の内容", 500),
});
export const ReturnInput = z.object({ reason: text("戻す理由", 300) });
export const UrgentInput = z.object({ note: text("取り次いだ先と内容", 300) });
export const NoteInput = z.object({ text: text("庁内メモ", 2000) });
export const LinkInput = z.object({ itemId: id("議題"), reason: text("議題に取り上げる理由", 300) });
export const PublishInput = z.object({
  approverName: line("決裁者", 40).optional(),
  decidedOn: day("決裁日").optional(),
  documentNumber: line("文書番号", 60).optional(),
});
/** With the words as the page showed them. */
export const PublishProposalInput = PublishInput.extend({ revision });

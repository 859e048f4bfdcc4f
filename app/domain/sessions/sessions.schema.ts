import { z } from "zod";
import { choice, day, id, line, optionalText, revision, text, time, wholeNumber } from "../../shared/fields.ts";
import { toHalfWidth } from "../../shared/text.ts";

/** Last days set by hand, in place of those counted back from the sitting. */
const ownDues = {
  ownRepliesDueOn: day("出欠の返事の期限").optional(),
  ownOpinionsDueOn: day("事前意見の締切日").optional(),
  ownOpinionsDueTime: time("事前意見の締切時刻").optional(),
};

type Dated = { date: string } & Partial<Record<keyof typeof ownDues, string | undefined>>;

const withDues = <Schema extends z.ZodType<Dated>>(schema: Schema) =>
  schema
    .refine(({ ownRepliesDueOn, date }) => !ownRepliesDueOn || ownRepliesDueOn <= date, {
      error: "出欠の返事の期限は、開催日までの日にしてください。",
      path: ["ownRepliesDueOn"],
    })
    .refine(({ ownOpinionsDueOn, ownOpinionsDueTime }) => !ownOpinionsDueTime || ownOpinionsDueOn !== undefined, {
      error: "事前意見の締切日も入力してください。",
      path: ["ownOpinionsDueOn"],
    })
    .refine(({ ownOpinionsDueOn, date }) => !ownOpinionsDueOn || ownOpinionsDueOn <= date, {
      error: "事前意見の締切は、開催日までの日にしてください。",
      path: ["ownOpinionsDueOn"],
    });

const SessionDraftInput = z
  .object({
    title: line("会議の名称", 60),
    date: day("開催日"),
    startTime: time("開始時刻"),
    endTime: time("終了予定の時刻"),
    venueId: id("会場"),
    room: line("部屋", 60),
    onlineMode: choice("オンラインでの出席", ["none", "members", "broadcast"]),
    onlineUrl: z
      .url({ protocol: /^https$/, error: "オンラインの会場は https:// で始まる URL を入力してください。" })
      .optional(),
    ...ownDues,
  })
  .refine((input) => input.endTime > input.startTime, {
    error: "終了予定の時刻は、開始時刻より後にしてください。",
    path: ["endTime"],
  })
  .refine((input) => input.onlineMode === "none" || input.onlineUrl !== undefined, {
    error: "オンラインの会場の URL を入力してください。",
    path: ["onlineUrl"],
  });

export const ReviseSessionInput = withDues(z.intersection(SessionDraftInput, z.object({ revision })));

/** Whose sittings they are to be (the whole council's, or those of the 部会 of this id), from when, and how many. */
export const DraftSessionInput = z.object({
  body: z.union([z.literal("plenary"), z.uuid()]).default("plenary"),
  date: day("最初の開催日").optional(),
  count: wholeNumber("準備する回数", 1, 12).default(1),
  every: choice("間隔", ["month", "two_months", "three_months", "fortnight"]).default("month"),
});

export const ObserversInput = z.object({
  observerCap: wholeNumber("傍聴の定員", 0, 500),
  observerNote: text("傍聴の案内", 400),
  pressSeats: wholeNumber("報道席", 0, 100).default(0),
  recording: choice("撮影・録音", ["by_leave", "allowed", "refused"]).default("by_leave"),
  observersDueOn: day("傍聴の申込期限").optional(),
  signDueOn: day("手話通訳の申込期限").optional(),
  captionsDueOn: day("要約筆記の申込期限").optional(),
  childcareDueOn: day("託児の申込期限").optional(),
  revision,
});

export const AnnounceInput = z.object({
  urgentReason: text("緊急の理由", 200).optional(),
  approverName: line("決裁者", 40).optional(),
  decidedOn: day("決裁日").optional(),
  documentNumber: line("文書番号", 60).optional(),
});

export const ChangeSessionInput = withDues(
  z
    .object({
      date: day("開催日"),
      startTime: time("開始時刻"),
      endTime: time("終了予定の時刻"),
      venueId: id("会場"),
      room: line("部屋", 60),
      ...ownDues,
      reason: text("変更の理由", 200),
    })
    .refine((input) => input.endTime > input.startTime, {
      error: "終了予定の時刻は、開始時刻より後にしてください。",
      path: ["endTime"],
    }),
);

export const NoteChangesInput = z.object({ until: z.coerce.date() });

export const ToldInput = z.object({ tellingId: id("委員") });

export const ReasonInput = z.object({ reason: text("理由", 300) });

const reason = line("理由", 200).optional();

export const ReplyInput = z.object({
  answer: choice("出欠", ["attend", "online", "late", "absent", "undecided"]),
  reason,
  /** The page the form stands on, to come back to. */
  from: z.enum(["me"]).optional().catch(undefined),
});

export const LinkReplyInput = ReplyInput.extend({ token: z.string().min(1).max(200) });

export const ProxyReplyInput = z.object({
  memberId: id("委員"),
  answer: choice("出欠", ["attend", "online", "late", "absent", "undecided"]),
  means: choice("受け取り方", ["letter", "fax", "phone", "counter"]),
  reason,
});

export const OpenSessionInput = z.object({
  time: time("開会の時刻"),
  memberIds: z.array(id("委員")).default([]),
  onlineIds: z.array(id("委員")).default([]),
  presidingId: id("進行する委員"),
  entry: choice("記録のしかた", ["live", "later"]).default("live"),
  belowQuorum: z.literal("on").optional(),
  staffPresent: optionalText("出席した職員", 1000),
  advisersPresent: optionalText("出席した参与", 400),
  observerCount: wholeNumber("傍聴者の数", 0, 9999).default(0),
  pressCount: wholeNumber("報道関係者の数", 0, 999).default(0),
});

export const PresenceInput = z.object({
  memberId: id("委員"),
  /** Empty means now, as the one-press board sends it. */
  time: time("時刻").optional(),
  online: z.literal("on").optional(),
});

export const ClosingInput = z.object({ time: time("時刻") });

export const AdjournmentInput = ClosingInput.extend({ adjournReason: text("延会の理由", 200) });

export const RecessInput = z.object({ time: time("時刻").optional() });

/** One stay a line: 「18:30-20:30」, 「18:30-20:30 オンライン」; nothing where the member was not there. */
const stays = z
  .string()
  .optional()
  .default("")
  .transform((value, context) => {
    const lines = toHalfWidth(value.replace(/[〜～]/g, "-"))
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    const parsed = lines.map((line) =>
      /^(([01]?\d|2[0-3]):[0-5]\d)\s*-\s*(([01]?\d|2[0-3]):[0-5]\d)\s*(オンライン)?$/.exec(line),
    );
    const wrong = parsed.indexOf(null);
    if (wrong >= 0) {
      context.addIssue({
        code: "custom",
        message: `${wrong + 1}行目を「18:30-20:30」の形で入力してください。`,
      });
      return z.NEVER;
    }
    return parsed.map((match) => ({
      from: (match?.[1] ?? "").padStart(5, "0"),
      to: (match?.[3] ?? "").padStart(5, "0"),
      online: match?.[5] !== undefined,
    }));
  });

export const CorrectAttendanceInput = z.object({
  memberId: id("委員"),
  stays,
  reason: line("訂正の理由", 200),
});

export const PresidingInput = z.object({ memberId: id("進行する委員"), time: time("時刻") });

export const AttendeesInput = z.object({
  staffPresent: optionalText("出席した職員", 1000),
  advisersPresent: optionalText("出席した参与", 400),
  observerCount: wholeNumber("傍聴者の数", 0, 9999),
  pressCount: wholeNumber("報道関係者の数", 0, 999),
});

export const SummaryInput = z.object({
  summary: text("会議結果の概要", 3000),
  reason: text("直す理由", 200).optional(),
});

export const answerWords = {
  attend: "出席",
  online: "オンラインで出席",
  late: "遅れて出席",
  absent: "欠席",
  undecided: "まだ分からない",
} as const;

export const meansWords = { letter: "郵便", fax: "FAX", phone: "電話", counter: "窓口" } as const;

export const onlineWords = { none: "なし", members: "委員のみ", broadcast: "公開配信" } as const;

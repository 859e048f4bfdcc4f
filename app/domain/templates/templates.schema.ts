import { z } from "zod";
import { choice, optionalText, revision, text } from "../../shared/fields.ts";
import { countGraphemes } from "../../shared/text.ts";
import { faultOfBlanks, tidyBlanks } from "./blanks.rules.ts";

export const seatingWords = {
  horseshoe: "コの字",
  square: "ロの字",
  rows: "教室型",
  list: "一覧（図にしない）",
} as const;

export const seatOrderWords = { reading: "ふりがなの順", basis: "選出区分ごとに、ふりがなの順" } as const;

/** Sentences that may leave blanks such as {会議}. */
const withBlanks = (label: string) =>
  text(label, 400)
    .transform(tidyBlanks)
    .superRefine((value, context) => {
      const fault = faultOfBlanks(value);
      if (fault) context.addIssue({ code: "custom", message: `${label}の${fault}` });
    });

/** One line each: what a 次第 or an agenda is given by itself. */
const lines = (label: string) =>
  optionalText(label, 400)
    .refine((value) => linesOf(value).every((line) => countGraphemes(line) <= 60), {
      error: `${label}は、1行を60文字以内にしてください。`,
    })
    .refine((value) => !/[{}｛｝]/.test(value), { error: `${label}には「{　}」を使えません。` });

const TemplatesSchema = z.object({
  standingItems: lines("毎回の議題"),
  noticeOpening: withBlanks("開催通知の始めの文"),
  noticeDue: withBlanks("返事の期限の文"),
  noticeClosing: withBlanks("開催通知の終わりの文").optional().default(""),
  orderBefore: lines("議題の前に行うこと"),
  orderAfter: lines("議題の後に行うこと"),
  seating: choice("席の並べ方", ["horseshoe", "square", "rows", "list"]),
  seatOrder: choice("席の順", ["reading", "basis"]),
});

export type Templates = z.infer<typeof TemplatesSchema>;

export const TemplatesInput = TemplatesSchema.extend({ revision });

export const linesOf = (value: string): string[] =>
  value
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What a council begins with that has set nothing. */
export const firstTemplates: Templates = {
  standingItems: "その他",
  noticeOpening: "{会議}を次のとおり開催しますので、御出席くださるようお願いします。",
  noticeDue: "出欠は{出欠の期限}までに、事前の御意見は{意見の締切}までに、お知らせください。",
  noticeClosing: "",
  orderBefore: "開会",
  orderAfter: "閉会",
  seating: "horseshoe",
  seatOrder: "reading",
};

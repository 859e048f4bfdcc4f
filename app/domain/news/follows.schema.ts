import { z } from "zod";
import { choice, id, wholeNumber } from "../../shared/fields.ts";
import { isId } from "../../shared/ids.ts";

const wideSubjects = ["ward", "council", "theme", "town"] as const;
export type WideSubject = (typeof wideSubjects)[number];

/** So many things nobody follows on purpose. */
export const mostFollows = 200;

export const paceWords = {
  each: "そのつど受け取る",
  daily: "1日分をまとめて1通で受け取る（朝）",
  weekly: "1週間分をまとめて1通で受け取る（月曜日の朝）",
  none: "受け取らない",
} as const;
export const paces = ["each", "daily", "weekly", "none"] as const;

export const FollowInput = z.object({
  subject: choice("受け取るお知らせ", wideSubjects),
  subjectId: id("受け取るお知らせ"),
});

/** One choice of a list names both what it is and which. */
export const FollowChoiceInput = z.object({
  what: z
    .string({ error: "受け取るお知らせを選んでください。" })
    .regex(/^(ward|council|theme|town):/, { error: "受け取るお知らせを選んでください。" })
    .refine((value) => isId(value.slice(value.indexOf(":") + 1)), { error: "受け取るお知らせを選んでください。" }),
});

export const UnfollowInput = z.object({ followId: id("やめるお知らせ") });

export const MailChoiceInput = z.object({
  pace: choice("受け取り方", paces),
  quietFrom: wholeNumber("送らない時間の始まり", 0, 23),
  quietUntil: wholeNumber("送らない時間の終わり", 0, 23),
});

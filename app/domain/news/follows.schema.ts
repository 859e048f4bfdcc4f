import { z } from "zod";
import { choice, id, wholeNumber } from "../../shared/fields.ts";

export const followSubjects = ["ward", "council", "theme", "town", "proposal"] as const;
export type FollowSubject = (typeof followSubjects)[number];

export const paceWords = {
  each: "そのつど受け取る",
  daily: "1日分をまとめて1通で受け取る（朝）",
  weekly: "1週間分をまとめて1通で受け取る（月曜日の朝）",
  none: "受け取らない",
} as const;
export const paces = ["each", "daily", "weekly", "none"] as const;

export const FollowInput = z.object({
  subject: choice("受け取るお知らせ", ["ward", "council", "theme", "town"]),
  subjectId: id("受け取るお知らせ"),
});

/** One choice of a list names both what it is and which. */
export const FollowChoiceInput = z.object({
  what: z
    .string({ error: "受け取るお知らせを選んでください。" })
    .regex(/^(ward|council|theme|town):[0-9a-f-]{36}$/, { error: "受け取るお知らせを選んでください。" }),
});

export const UnfollowInput = z.object({ followId: id("やめるお知らせ") });

export const MailChoiceInput = z.object({
  pace: choice("受け取り方", paces),
  quietFrom: wholeNumber("送らない時間の始まり", 0, 23),
  quietUntil: wholeNumber("送らない時間の終わり", 0, 23),
});

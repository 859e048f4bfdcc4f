import { z } from "zod";
import { day, id, optionalText, revision, text } from "../../shared/fields.ts";
import { toHalfWidth } from "../../shared/text.ts";

export const WriteReportInput = z.object({
  title: text("報告書の題名", 80),
  words: text("報告書の本文", 20_000),
  revision: revision.optional(),
});

export const HandOverInput = z.object({
  handedOverOn: day("提出した日"),
  handedTo: text("提出先", 40),
  decidedItemId: id("報告書を決めた議題").optional(),
  decidedOther: optionalText("会議の議題によらない決め方", 200),
  revision,
});

export const AddChapterInput = z.object({
  title: text("章の題名", 80),
  subcommitteeId: id("書く部会").optional(),
});

export const WriteChapterInput = z.object({
  title: text("章の題名", 80),
  words: optionalText("章の本文", 20_000),
  revision,
});

export const AskOpinionsInput = z.object({ commentsUntil: day("意見を受け付ける期限") });
export const ReportOpinionInput = z.object({ text: text("報告書（案）への意見", 2000) });
export const AnswerOpinionInput = z.object({ answer: text("意見の扱い", 1000) });

/** 「令和8年度 第12号」 is too much to type: 2026-12, several apart by a comma or a space. */
const sources = z
  .string()
  .optional()
  .default("")
  .transform((value) =>
    toHalfWidth(value)
      .split(/[\s,、]+/)
      .filter((part) => part !== ""),
  )
  .refine((keys) => keys.every((key) => /^\d{4}-[1-9]\d{0,6}$/.test(key)), {
    error: "もとになった提案は、番号を「2026-12」の形で、読点で区切って入力してください。",
  });

export const RecommendationInput = z.object({
  title: text("提言の題名", 60),
  words: text("提言の内容", 2000),
  sources,
  revision: revision.optional(),
});

export const CarryInput = z.object({
  proposals: z.array(id("提案")).min(1, { error: "引き継ぐ提案に印を付けてください。" }).max(200),
  reason: text("引き継ぐ理由", 300),
});

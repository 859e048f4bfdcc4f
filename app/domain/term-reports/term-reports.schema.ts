import { z } from "zod";
import { day, id, line, optionalLine, optionalText, revision, text, wholeNumber } from "../../shared/fields.ts";
import { isProposalNumber } from "../ties/ties.schema.ts";

export const WriteReportInput = z.object({
  title: line("報告書の題名", 80),
  words: text("報告書の本文", 20_000),
  revision: revision.optional(),
});

export const HandOverInput = z.object({
  handedOverOn: day("提出した日"),
  handedTo: line("提出先", 40),
  decidedItemId: id("報告書を決めた議題").optional(),
  decidedOther: optionalLine("会議の議題によらない決め方", 200),
  /** Set by whoever was shown what is not finished and hands it over all the same. */
  sure: z.literal("on").optional(),
  revision,
  /** The chapters and 提言 as the page showed them. */
  parts: wholeNumber("章と提言の版", 1, 999_999),
});

/** A part goes as it was shown. */
export const RemovePartInput = z.object({ revision });

export const AddChapterInput = z.object({
  title: line("章の題名", 80),
  subcommitteeId: id("書く部会").optional(),
});

export const WriteChapterInput = z.object({
  title: line("章の題名", 80),
  words: optionalText("章の本文", 20_000),
  revision,
});

export const AskOpinionsInput = z.object({ commentsUntil: day("意見を受け付ける期限") });
export const ReportOpinionInput = z.object({ text: text("報告書（案）への意見", 2000) });
export const AnswerOpinionInput = z.object({ answer: text("意見の扱い", 1000) });

/** Proposals by their numbers, as pages write them, several apart by a comma: 令和8年度 第12号、2026-5. */
const sources = z
  .string()
  .optional()
  .default("")
  .transform((value) =>
    value
      .split(/[,、，\n]+/)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  )
  .superRefine((parts, context) => {
    const wrong = parts.filter((part) => !isProposalNumber(part));
    if (wrong.length > 0)
      context.addIssue({
        code: "custom",
        message: `「${wrong.join("」「")}」は番号として読めません。「12」か「令和8年度 第12号」の形で、読点で区切って入力してください。`,
      });
  });

export const RecommendationInput = z.object({
  title: line("提言の題名", 60),
  words: text("提言の内容", 2000),
  sources,
  revision: revision.optional(),
});

export const CarryInput = z.object({
  proposals: z.array(id("提案")).min(1, { error: "引き継ぐ提案に印を付けてください。" }).max(200),
  reason: text("引き継ぐ理由", 300),
});

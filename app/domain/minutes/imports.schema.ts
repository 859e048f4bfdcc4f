import { z } from "zod";
import { line } from "../../shared/fields.ts";
import { withoutControls } from "../../shared/text.ts";

/** Endings of files minutes come in. */
export const importedFiles = ".docx,.txt,.md,.vtt,.srt";

const saveAs = "「名前を付けて保存」で、Word文書（.docx）にしてから選んでください。";

/** What to do with files of words that are not read, by their ending. */
export const unreadFiles: Record<string, string> = {
  doc: `前の形式のWord（.doc）は読めません。Wordで開き、${saveAs}`,
  odt: `LibreOfficeの文書（.odt）は読めません。LibreOfficeで開き、${saveAs}`,
  rtf: `リッチテキスト（.rtf）は読めません。Wordで開き、${saveAs}`,
  jtd: `一太郎の文書は読めません。一太郎で開き、${saveAs}`,
  pages: "Pagesの文書は読めません。Pagesの「書き出す」で、Word（.docx）にしてから選んでください。",
  pdf: "PDFは、行や段の順が決まっていないので読めません。もとのWordの文書を選ぶか、文を写して貼り付けてください。",
};

/** Characters of the longest minutes that are read. */
export const longestImport = 5_000_000;

const mostPasted = 300_000;

/** What was written elsewhere keeps its own letters. */
export const BeginImportInput = z.object({
  text: z
    .string()
    .max(mostPasted, { error: "貼り付けられるのは30万文字までです。長いものはファイルで取り込んでください。" })
    .transform(withoutControls)
    .optional()
    .default(""),
});

export const lineChoices = {
  speaker: "発言者の名前",
  taken: "発言に含める",
  heading: "見出し",
  stage: "進行・動作",
  topic: "論点の見出し",
  left_out: "載せない",
} as const;

/** How each line was read, in words. */
export const lineKindWords = {
  taken: "発言",
  heading: "見出し・前書き",
  stage: "進行・動作",
  left_out: "載せない",
  unsure: "決めていない",
} as const;

const lineChoice = z.enum(["speaker", "taken", "heading", "stage", "topic", "left_out"]);

/** Who a speaker as written is: a member by id, somebody of the office, or somebody named as written. */
const whose = z.string().max(40);

export const DecideImportInput = z.object({
  /** By number of the line. */
  lines: z.record(z.string(), z.union([lineChoice, z.literal("")]).optional()).default({}),
  leaveOut: line("載せない行", 400)
    .optional()
    .transform((value) => value ?? ""),
  /** Speakers as written; empty for words without one. */
  words: z.array(z.string().max(200).optional()).default([]),
  whose: z.array(whose.optional()).default([]),
});

export type DecideImportInput = z.output<typeof DecideImportInput>;

/** What is kept of the decisions of a person on an import. */
export const ImportDecisions = z.object({
  lines: z.record(z.string(), lineChoice).default({}),
  speakers: z.record(z.string(), z.string()).default({}),
});

export type ImportDecisions = z.output<typeof ImportDecisions>;

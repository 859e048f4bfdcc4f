import { z } from "zod";
import { day, revision, text } from "../../shared/fields.ts";

export const WriteReportInput = z.object({
  title: text("報告書の題名", 80),
  words: text("報告書の本文", 20_000),
  revision: revision.optional(),
});

export const HandOverInput = z.object({
  handedOverOn: day("提出した日"),
  handedTo: text("提出先", 40),
  revision,
});

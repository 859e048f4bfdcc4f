import { z } from "zod";
import { choice, id, text } from "../../shared/fields.ts";

export const RequestApprovalInput = z.object({
  subject: choice("決裁するもの", ["session", "proposal", "response", "minutes"]),
  subjectId: id("決裁するもの"),
});

export const ReturnApprovalInput = z.object({ reason: text("戻す理由", 300) });

export const subjectWords = {
  session: "会議の開催の公表",
  proposal: "提案の掲載",
  response: "区の回答の掲載",
  minutes: "会議録の掲載",
} as const;

import { z } from "zod";
import { choice, day, id, optionalText, revision, text } from "../../shared/fields.ts";

export const StatementInput = z
  .object({
    itemId: id("議題").optional(),
    speaker: choice("発言者", ["presiding", "member", "staff", "adviser", "other", "stage"]),
    memberId: id("委員").optional(),
    label: optionalText("職名・氏名", 60),
    text: text("発言", 20_000),
  })
  .refine((input) => !["member", "presiding"].includes(input.speaker) || input.memberId !== undefined, {
    error: "発言した委員を選んでください。",
    path: ["memberId"],
  })
  .refine((input) => !["staff", "adviser", "other"].includes(input.speaker) || input.label !== "", {
    error: "発言した人の職名か氏名を入力してください。",
    path: ["label"],
  });

export const ReviseStatementInput = z.intersection(StatementInput, z.object({ revision }));

export const ConfirmationInput = z.object({ confirmBy: day("確認の期限") });

export const CorrectionInput = z.object({
  statementId: id("発言").optional(),
  text: text("訂正の内容", 2000),
});

export const ProxyCorrectionInput = CorrectionInput.extend({
  memberId: id("委員"),
  means: choice("受け取り方", ["letter", "fax", "phone", "counter"]),
});

export const CorrectionDecisionInput = z
  .object({
    decision: choice("対応", ["accept", "decline"]),
    newText: text("直した後の発言", 20_000).optional(),
    reason: text("理由", 300).optional(),
  })
  .refine((input) => input.decision === "accept" || input.reason !== undefined, {
    error: "反映しない理由を入力してください。",
    path: ["reason"],
  });

export const ApproveMinutesInput = z.object({
  approvedByName: text("承認した人", 40).optional(),
  approvedOn: day("承認の日").optional(),
});

export const PublishMinutesInput = z.object({
  approverName: text("決裁者", 40).optional(),
  decidedOn: day("決裁日").optional(),
  documentNumber: text("文書番号", 60).optional(),
});

export const ErratumInput = z.object({
  statementId: id("訂正する発言"),
  after: text("正しい文", 20_000),
  reason: text("訂正の理由", 300),
});

export const speakerWords = {
  presiding: "進行する委員",
  member: "委員",
  staff: "職員",
  adviser: "参与",
  other: "その他",
  stage: "進行・動作",
} as const;

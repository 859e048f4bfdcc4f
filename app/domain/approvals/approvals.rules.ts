/** 決裁の記録: who decided, when, under which document number. */
export type ApprovalSubject = "session" | "proposal" | "response" | "minutes";
export type ApprovalMode = "on_screen" | "number" | "none";

export type ApprovalInput = {
  approverName?: string | undefined;
  decidedOn?: string | undefined;
  documentNumber?: string | undefined;
};

export const approvalWords: Record<ApprovalMode, string> = {
  on_screen: "この画面で課長が決裁する",
  number: "決裁日と文書番号を記録する",
  none: "記録しない",
};

/** 決裁の記録: who decided, when, under which document number. */
export type ApprovalSubject = "session" | "proposal" | "response" | "minutes";
export type ApprovalMode = "on_screen" | "number" | "none";

export type ApprovalInput = {
  approverName?: string | undefined;
  decidedOn?: string | undefined;
  documentNumber?: string | undefined;
};

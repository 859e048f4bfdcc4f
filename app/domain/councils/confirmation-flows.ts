/** Who stands behind minutes, in each of the ways a body may confirm them. */
export type ConfirmationFlow = {
  /** Members are asked for corrections until a day. */
  hasWindow: boolean;
  /** Members named for it, who each confirm the text. */
  signers: { title: "確認者" | "署名人"; from: number; to: number } | null;
  /** What a later sitting does: it accepts the minutes, or decides that they are published. */
  sitting: "accepts" | "publishes" | null;
  /** Whoever presides over the body approves, alone or besides. */
  byChair: boolean;
};

const signatories = { title: "署名人", from: 2, to: 2 } as const;

export const confirmationFlows = {
  by_date: { hasWindow: true, signers: null, sitting: null, byChair: true },
  next_sitting: { hasWindow: true, signers: null, sitting: "accepts", byChair: false },
  next_signed: { hasWindow: true, signers: signatories, sitting: "accepts", byChair: false },
  confirmers: { hasWindow: true, signers: { title: "確認者", from: 1, to: 2 }, sitting: null, byChair: false },
  signatories: { hasWindow: true, signers: signatories, sitting: null, byChair: false },
  chair: { hasWindow: false, signers: null, sitting: null, byChair: true },
  body: { hasWindow: true, signers: null, sitting: "publishes", byChair: true },
} as const satisfies Record<string, ConfirmationFlow>;

export type ConfirmationKey = keyof typeof confirmationFlows;

export const flowOf = (rules: { minutesApproval: ConfirmationKey }): ConfirmationFlow =>
  confirmationFlows[rules.minutesApproval];

/** The item a sitting begins with, so that what came of the last one is in its hands. */
export const lastMinutesTitles: Record<ConfirmationKey, string> = {
  by_date: "前回会議録の確認",
  next_sitting: "前回会議録の承認",
  next_signed: "前回会議録の承認と会議録署名人の指名",
  confirmers: "前回会議録の確認",
  signatories: "前回会議録の確認",
  chair: "前回会議録の確認",
  body: "前回会議録の確認と公表",
};

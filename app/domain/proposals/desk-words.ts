import type { Tone } from "../../ui/status.tsx";
import type { ProposalState } from "./proposals.policy.ts";

/** Where a proposal stands, in the words of the desk. */
export const stateWords: Record<ProposalState, string> = {
  received: "受付",
  held: "掲載しない",
  ward_only: "載せない（受付）",
  published: "掲載中",
  assigned: "担当課で検討中",
  answered: "回答済み",
  in_progress: "取組中",
  done: "完了",
  dropped: "見送り",
};

export const stateTones: Record<ProposalState, Tone> = {
  received: "waiting",
  held: "stopped",
  ward_only: "waiting",
  published: "waiting",
  assigned: "active",
  answered: "good",
  in_progress: "good",
  done: "good",
  dropped: "stopped",
};
